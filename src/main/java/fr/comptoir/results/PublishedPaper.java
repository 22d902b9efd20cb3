package fr.comptoir.results;

import fr.comptoir.allocation.pabulib.VoteType;
import fr.comptoir.edition.BallotKind;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the .pb format says of each kind of ballot paper. */
final class PublishedPaper {

    private PublishedPaper() {}

    /** The format's word for the paper: what gives points is published with them, so that any reader counts the same. */
    static VoteType voteType(BallotTerms terms) {
        return terms.hasPoints() ? VoteType.SCORING : terms.choicesMax() == 1 ? VoteType.CHOOSE_1 : VoteType.APPROVAL;
    }

    /** How many projects a ballot names, and how many points it gives: no fewest number where some marks give none. */
    static Map<String, String> asked(EditionView edition, int projects) {
        var terms = edition.ballot();
        var asked = new LinkedHashMap<String, String>();
        if (terms.kind() != BallotKind.JUDGEMENT && terms.kind() != BallotKind.FOR_AGAINST) {
            asked.put("min_length", String.valueOf(terms.choicesMin()));
        }
        var named = terms.kind() == BallotKind.FOR_AGAINST ? projects : terms.choicesMax();
        asked.put("max_length", String.valueOf(Math.min(named, projects)));
        switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME -> {}
            case KNAPSACK -> asked.put("max_sum_cost", edition.dotation().decimal());
            case RANKING ->
                asked.put("max_points", String.valueOf(terms.points().getFirst()));
            case JUDGEMENT -> asked.put("max_points", String.valueOf(terms.mentions() - 1));
            case FOR_AGAINST -> asked.put("max_points", String.valueOf(BallotKind.FOR));
        }
        if (terms.hasPoints()) {
            asked.put("default_score", "0");
        }
        return asked;
    }

    /** What the points mean, and what was on paper, in the comment; nothing when there is nothing to say. */
    static String notes(EditionView edition, ResultSheet sheet) {
        var onPaper = sheet.paper()
                .map(paper -> paper.counted() + " bulletins sur papier, " + paper.annulled() + " nuls en plus");
        var notes = Stream.concat(meaning(edition.ballot()).stream(), onPaper.stream())
                .collect(Collectors.joining(" ; "));
        return notes.isEmpty() ? "" : " #3: " + notes;
    }

    private static Optional<String> meaning(BallotTerms terms) {
        return switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME, KNAPSACK -> Optional.empty();
            case RANKING -> Optional.of("points des places, de la première à la dernière : " + joined(terms.points()));
            case JUDGEMENT -> Optional.of("mentions de 0 (la plus basse, ou aucune) à " + (terms.mentions() - 1));
            case FOR_AGAINST -> Optional.of("2 points pour, 1 sans avis, 0 contre");
        };
    }

    private static String joined(List<Integer> points) {
        return points.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
