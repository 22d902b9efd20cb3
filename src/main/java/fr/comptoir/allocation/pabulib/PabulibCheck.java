package fr.comptoir.allocation.pabulib;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.pabulib.PabulibFile.Project;
import fr.comptoir.shared.Amount;
import java.util.HashSet;
import java.util.Optional;

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
        if (header.voteType() == VoteType.CUMULATIVE) {
            require(limit("max_sum_points").isPresent(), "Missing field: max_sum_points");
        }
        header.meta().forEach((key, value) -> checkText(key, value));
        header.projects().forEach(PabulibCheck::check);
        var ids = header.projects().stream().map(Project::id).toList();
        require(new HashSet<>(ids).size() == ids.size(), "A project comes twice");
        require(new HashSet<>(ids).containsAll(ballots.candidateIds()), "The ballots know other projects");
        checkBallots();
    }

    private void checkBallots() {
        var cells = new PaperCells(header.voteType());
        var most = limit("max_points").orElse(Long.MAX_VALUE);
        var mostTogether = limit("max_sum_points").orElse(Long.MAX_VALUE);
        ballots.papers().forEach(paper -> {
            var fault = cells.fault(paper);
            require(fault.isEmpty(), fault);
            require(paper.points().stream().allMatch(points -> points <= most), "A ballot gives more than max_points");
            require(
                    paper.points().stream().mapToLong(Integer::longValue).sum() <= mostTogether,
                    "A ballot gives more than max_sum_points");
        });
    }

    /** A number of points that the header sets as a limit. */
    private Optional<Long> limit(String key) {
        var text = header.field(key);
        require(text.stream().allMatch(value -> value.matches("\\d{1,12}")), "Not a number of points: " + key);
        return text.map(Long::valueOf);
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
