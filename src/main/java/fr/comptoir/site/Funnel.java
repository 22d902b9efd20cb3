package fr.comptoir.site;

import fr.comptoir.ballot.PollView;
import fr.comptoir.ballot.Turnout;
import fr.comptoir.edition.EditionView;
import fr.comptoir.idea.Ideas;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.results.ResultView;
import fr.comptoir.shared.EditionId;
import fr.comptoir.site.HomePage.Figure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way of an edition in figures: ideas, projects, voters, funded projects, money. Nothing is shown before it exists. */
@Component
class Funnel {

    private static final ProjectStatus[] DEPOSITED = EnumSet.complementOf(
                    EnumSet.of(ProjectStatus.DRAFT, ProjectStatus.WITHDRAWN))
            .toArray(ProjectStatus[]::new);

    private final Ideas ideas;
    private final ProjectCatalogue projects;
    private final Turnout turnout;
    private final Words words;

    Funnel(Ideas ideas, ProjectCatalogue projects, Turnout turnout, Words words) {
        this.ideas = ideas;
        this.projects = projects;
        this.turnout = turnout;
        this.words = words;
    }

    /** Two figures beside the call: how far the edition is, and what there is to share. */
    List<Figure> brief(EditionView edition, Optional<PollView> poll, Optional<ResultView> result) {
        var figures = new ArrayList<Figure>();
        var voters = turnout.published(edition.id());
        var deposited = projects.count(edition.id(), DEPOSITED);
        var voiced = ideas.count(edition.id());
        if (result.isPresent()) {
            add(figures, result.get().sheet().funded().size(), "site.figure.funded");
        } else if (poll.filter(p -> p.status().isSealed()).isPresent()) {
            add(figures, onBallot(edition.id()), "site.home.side.projects");
        } else if (deposited > 0) {
            add(figures, deposited, "site.figure.projects");
        } else {
            add(figures, voiced, "site.figure.ideas");
        }
        voters.ifPresent(votes -> add(figures, votes, votesKey(poll)));
        figures.add(new Figure(edition.dotation().french(), words.of("site.home.dotation")));
        return figures;
    }

    private static String votesKey(Optional<PollView> poll) {
        return poll.filter(PollView::isOpen).isPresent() ? "site.home.side.voters" : "site.figure.voters";
    }

    /** Every figure there is, in the order of the path. */
    List<Figure> whole(EditionView edition, Optional<ResultView> result) {
        var figures = new ArrayList<Figure>();
        add(figures, ideas.count(edition.id()), "site.figure.ideas");
        add(figures, projects.count(edition.id(), DEPOSITED), "site.figure.projects");
        add(figures, onBallot(edition.id()), "site.figure.ballot");
        turnout.published(edition.id()).ifPresent(votes -> add(figures, votes, "site.figure.voters"));
        result.ifPresent(r -> add(figures, r.sheet().funded().size(), "site.figure.funded"));
        figures.add(money(edition, result));
        return figures;
    }

    private Figure money(EditionView edition, Optional<ResultView> result) {
        return result.map(r -> new Figure(r.sheet().spent().french(), words.of("site.figure.granted")))
                .orElseGet(() -> new Figure(edition.dotation().french(), words.of("site.figure.dotation")));
    }

    private long onBallot(EditionId edition) {
        return projects.count(
                edition,
                ProjectStatus.LABELLED,
                ProjectStatus.ON_BALLOT,
                ProjectStatus.FUNDED,
                ProjectStatus.NOT_FUNDED,
                ProjectStatus.AGREED,
                ProjectStatus.UNDER_WAY,
                ProjectStatus.REPORTED,
                ProjectStatus.CLOSED);
    }

    private void add(List<Figure> figures, long count, String key) {
        if (count > 0) {
            figures.add(new Figure(words.of("site.number", count), words.of(key, count)));
        }
    }
}
