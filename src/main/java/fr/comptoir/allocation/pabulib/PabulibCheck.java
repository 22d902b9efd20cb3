package fr.comptoir.allocation.pabulib;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.pabulib.PabulibFile.Project;
import fr.comptoir.shared.Amount;
import java.util.HashSet;

/** What must hold for {@link PabulibWriter} to write an election that reads back the same. */
record PabulibCheck(PabulibFile header, Ballots ballots) {

    /** Throws {@link IllegalArgumentException} at the first thing that does not hold. */
    void check() {
        require(
                header.field("budget")
                        .flatMap(Amount::parse)
                        .filter(Amount::isPositive)
                        .isPresent(),
                "Not a budget");
        for (var key : PabulibFormat.REQUIRED_FIELDS) {
            require(key.startsWith("num_") || header.field(key).isPresent(), "Missing field: " + key);
        }
        header.meta().forEach((key, value) -> checkText(key, value));
        header.projects().forEach(PabulibCheck::check);
        var ids = header.projects().stream().map(Project::id).toList();
        require(new HashSet<>(ids).size() == ids.size(), "A project comes twice");
        require(new HashSet<>(ids).containsAll(ballots.candidateIds()), "The ballots know other projects");
        checkBallots();
    }

    private void checkBallots() {
        switch (header.voteType()) {
            case APPROVAL -> {}
            case CHOOSE_1 ->
                ballots.papers().forEach(paper -> require(paper.choices().size() < 2, "A ballot has several choices"));
            case ORDINAL, CUMULATIVE, SCORING -> require(false, "Only approval elections are written");
        }
    }

    private static void check(Project project) {
        var id = project.id();
        require(project.cost().isPositive(), "A project must cost something: " + id);
        require(PabulibFile.filled(id) && id.indexOf(',') < 0 && id.indexOf('"') < 0, "Not an identifier: " + id);
        checkText(id);
        project.columns().values().forEach(value -> checkText(value));
    }

    private static void checkText(String... values) {
        for (var value : values) {
            require(value.equals(value.strip()), "Spaces around a value: " + value);
            require(value.lines().count() < 2, "A value holds a line break: " + value);
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
