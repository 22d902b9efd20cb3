package fr.comptoir.results;

import static java.util.stream.Collectors.toMap;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.ballot.BallotLine;
import fr.comptoir.ballot.Polls;
import fr.comptoir.ballot.Urn;
import fr.comptoir.ballot.Withdrawals;
import fr.comptoir.edition.Editions;
import fr.comptoir.paper.PaperBallot;
import fr.comptoir.paper.PaperUrn;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectView;
import fr.comptoir.shared.EditionId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an open urn and its ballot paper in the words of the counting rules: projects by their references. */
@Component
class OpenUrn {

    private final Urn urn;
    private final Polls polls;
    private final Withdrawals withdrawals;
    private final ProjectCatalogue catalogue;
    private final PaperUrn paper;
    private final Editions editions;

    OpenUrn(
            Urn urn,
            Polls polls,
            Withdrawals withdrawals,
            ProjectCatalogue catalogue,
            PaperUrn paper,
            Editions editions) {
        this.paper = paper;
        this.editions = editions;
        this.urn = urn;
        this.polls = polls;
        this.withdrawals = withdrawals;
        this.catalogue = catalogue;
    }

    /** The lines of the ballot paper, by number. */
    List<PaperLine> paper(EditionId edition) {
        var references = catalogue.onBallot(edition).stream().collect(toMap(ProjectView::id, ProjectView::reference));
        var withdrawn = withdrawals.of(edition);
        return polls.lines(edition).stream()
                .map(line -> line(line, references.get(line.projectId()), withdrawn.contains(line.number())))
                .toList();
    }

    private static PaperLine line(BallotLine line, @Nullable String reference, boolean withdrawn) {
        if (reference == null) {
            throw new IllegalStateException("a project left the ballot: " + line.number());
        }
        return new PaperLine(line.number(), reference, line.title(), line.requested(), groups(line), withdrawn);
    }

    private static Map<Dimension, String> groups(BallotLine line) {
        var groups = new EnumMap<Dimension, String>(Dimension.class);
        line.territory().ifPresent(territory -> groups.put(Dimension.TERRITORY, territory));
        line.theme().ifPresent(theme -> groups.put(Dimension.THEME, theme.name()));
        line.holder().ifPresent(holder -> groups.put(Dimension.HOLDER, String.valueOf(holder)));
        return groups;
    }

    /**
     * Every ballot of the urn, then every paper ballot that counts.
     *
     * @throws IllegalStateException when a ballot names a number that is not on the paper
     */
    Ballots ballots(EditionId edition, List<PaperLine> paper) {
        var byNumber = paper.stream().collect(toMap(PaperLine::number, Function.identity()));
        var ballots = Ballots.among(paper.stream().map(PaperLine::reference).toList());
        Consumer<SortedMap<Integer, Integer>> add = points -> ballots.add(
                points.keySet().stream()
                        .map(number -> reference(number, byNumber))
                        .toList(),
                List.copyOf(points.values()),
                1);
        urn.forEachBallot(edition, add);
        onPaper(edition).stream()
                .filter(PaperBallot::counts)
                .map(PaperBallot::points)
                .forEach(add);
        return ballots.build();
    }

    /** Every paper ballot, those that do not count included. */
    List<PaperBallot> onPaper(EditionId edition) {
        return editions.find(edition).map(paper::ballots).orElse(List.of());
    }

    private static String reference(int number, Map<Integer, PaperLine> byNumber) {
        var line = byNumber.get(number);
        if (line == null) {
            throw new IllegalStateException("a ballot names no line of the paper: " + number);
        }
        return line.reference();
    }
}
