package fr.comptoir.ballot;

import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectId;
import fr.comptoir.project.ProjectView;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.Commune;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the lines of the ballot paper with what the catalogue says of the projects. */
@Component
class ChoiceCards {

    private final ProjectCatalogue catalogue;
    private final BallotWords words;
    private final Withdrawals withdrawals;

    ChoiceCards(ProjectCatalogue catalogue, BallotWords words, Withdrawals withdrawals) {
        this.catalogue = catalogue;
        this.words = words;
        this.withdrawals = withdrawals;
    }

    /**
     * A project to choose.
     *
     * @param number its number on the ballot
     * @param title its title, as sealed
     * @param summary two sentences
     * @param theme what it is about, if known
     * @param commune where, when it is one commune
     * @param requested what it asks for
     * @param href its page
     * @param territory the code of its EPCI, empty when it is for everybody
     * @param mark what the visitor marked: nothing, an empty text for a choice, or a place, mention, opinion
     * @param said what the mark means in words; empty for a choice
     * @param withdrawn whether it left the race: it may still be marked, and receives nothing
     */
    record Card(
            int number,
            String title,
            String summary,
            @Nullable Theme theme,
            @Nullable String commune,
            Amount requested,
            String href,
            String territory,
            @Nullable String mark,
            String said,
            boolean withdrawn) {

        /** What it asks for, in words. */
        public String amount() {
            return requested.french();
        }

        /** Whether the visitor has said something of it. */
        public boolean chosen() {
            return mark != null;
        }
    }

    /** The whole ballot, by number. */
    List<Card> of(Booth booth, BoothForm form) {
        var projects = catalogue.onBallot(booth.edition().id()).stream()
                .collect(Collectors.toMap(ProjectView::id, Function.identity()));
        var withdrawn = withdrawals.of(booth.edition().id());
        return booth.lines().stream()
                .map(line -> card(booth, line, projects, form.mark(line.number()), withdrawn.contains(line.number())))
                .toList();
    }

    private Card card(
            Booth booth,
            BallotLine line,
            Map<ProjectId, ProjectView> projects,
            Optional<String> mark,
            boolean withdrawn) {
        var project = Optional.ofNullable(projects.get(line.projectId()));
        var base = "/projets/" + booth.edition().slug();
        return new Card(
                line.number(),
                line.title(),
                project.map(ProjectView::summary).orElse(""),
                project.flatMap(ProjectView::theme).orElse(null),
                project.flatMap(ProjectView::commune).map(Commune::name).orElse(null),
                line.requested(),
                project.map(found -> base + "/" + found.reference()).orElse(base),
                line.territory().orElse(""),
                mark.orElse(null),
                mark.map(text -> words.said(booth.edition().ballot(), text)).orElse(""),
                withdrawn);
    }
}
