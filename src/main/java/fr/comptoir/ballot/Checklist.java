package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Phase;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must hold before a poll is sealed, and what the officers should know. */
@Component
class Checklist {

    private final ProjectCatalogue catalogue;
    private final PaperChecks papers;
    private final ElectorateChecks electorate;
    private final Clock clock;
    private final TraceChecks traces;

    Checklist(
            ProjectCatalogue catalogue,
            PaperChecks papers,
            ElectorateChecks electorate,
            Clock clock,
            TraceChecks traces) {
        this.catalogue = catalogue;
        this.papers = papers;
        this.electorate = electorate;
        this.clock = clock;
        this.traces = traces;
    }

    /** How a point of the list stands: only {@link #MISSING} keeps from sealing. */
    enum State {
        READY,
        TO_KNOW,
        MISSING
    }

    /**
     * A point of the list.
     *
     * @param state how it stands
     * @param code the key of its sentence
     * @param arguments what the sentence interpolates
     */
    record Item(State state, String code, Object... arguments) {}

    /** Every point, in the order in which one prepares a poll. */
    List<Item> items(EditionView edition) {
        var items = new ArrayList<Item>();
        items.add(secrecy(edition));
        items.addAll(traces.items(edition));
        items.add(dates(edition));
        items.add(projects(edition));
        items.addAll(papers.items(edition, catalogue.withStatus(edition.id(), ProjectStatus.LABELLED)));
        items.addAll(electorate.items(edition));
        var undecided = catalogue.count(
                edition.id(), ProjectStatus.SUBMITTED, ProjectStatus.UNDER_REVIEW, ProjectStatus.TO_COMPLETE);
        items.add(new Item(undecided == 0 ? State.READY : State.TO_KNOW, "ballot.check.undecided", undecided));
        return items;
    }

    private static Item secrecy(EditionView edition) {
        return edition.demonstration()
                ? new Item(State.TO_KNOW, "ballot.check.plain")
                : new Item(State.MISSING, "ballot.seal.notEncrypted");
    }

    private Item dates(EditionView edition) {
        var vote = edition.calendar().of(Phase.VOTE);
        var now = clock.instant();
        if (vote.isEmpty()) {
            return new Item(State.MISSING, "ballot.seal.noDates");
        }
        if (!now.isBefore(vote.get().endsAt())) {
            return new Item(State.MISSING, "ballot.seal.tooLate");
        }
        return vote.get().contains(now)
                ? new Item(State.TO_KNOW, "ballot.check.opensAtOnce")
                : new Item(State.READY, "ballot.check.dates");
    }

    private Item projects(EditionView edition) {
        var labelled = catalogue.count(edition.id(), ProjectStatus.LABELLED);
        return labelled < Math.max(2, edition.ballot().choicesMin())
                ? new Item(State.MISSING, "ballot.seal.tooFewProjects", labelled)
                : new Item(State.READY, "ballot.check.projects", labelled);
    }

    /** Why the poll cannot be sealed now; empty when it can. */
    List<Refusal> refusals(EditionView edition, boolean sealed) {
        if (sealed) {
            return List.of(Refusal.of("ballot.seal.already"));
        }
        return items(edition).stream()
                .filter(item -> item.state() == State.MISSING)
                .map(item -> Refusal.of(item.code(), item.arguments()))
                .toList();
    }
}
