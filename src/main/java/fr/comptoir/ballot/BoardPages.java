package fr.comptoir.ballot;

import fr.comptoir.decision.Decision;
import fr.comptoir.decision.Proposal;
import fr.comptoir.decision.TwoPersons;
import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.Choice;
import fr.comptoir.shared.NotFound;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lays out the decisions of the polling board: what waits, what is possible now, what was decided. */
@Component
class BoardPages {

    private final TwoPersons persons;
    private final Polls polls;
    private final Withdrawals withdrawals;
    private final BoardWords words;

    BoardPages(TwoPersons persons, Polls polls, Withdrawals withdrawals, BoardWords words) {
        this.persons = persons;
        this.polls = polls;
        this.withdrawals = withdrawals;
        this.words = words;
    }

    /**
     * A decision proposed or taken.
     *
     * @param id its identifier
     * @param act which
     * @param what in one sentence
     * @param reason why
     * @param by who proposed it
     * @param byName as colleagues know them
     * @param at when
     */
    record Waiting(UUID id, BoardAct act, String what, String reason, UUID by, String byName, Instant at) {}

    /**
     * A decision taken.
     *
     * @param proposal as it was proposed
     * @param takenByName who took it
     * @param takenAt when
     */
    record Taken(Waiting proposal, String takenByName, Instant takenAt) {}

    /**
     * The page of the decisions.
     *
     * @param edition the edition
     * @param poll its poll
     * @param waiting what waits for a second person
     * @param possible what may be proposed now
     * @param taken what was decided, oldest first
     */
    record Page(
            EditionView edition, PollView poll, List<Waiting> waiting, List<BoardAct> possible, List<Taken> taken) {}

    Page page(EditionView edition) {
        var poll = polls.of(edition.id()).orElseThrow(NotFound::new);
        var lines = polls.lines(edition.id());
        return new Page(
                edition,
                poll,
                persons.pending(edition.id()).stream()
                        .flatMap(proposal -> waiting(proposal, lines).stream())
                        .toList(),
                Arrays.stream(BoardAct.values())
                        .filter(act -> act.isPossible(poll))
                        .toList(),
                persons.taken(edition.id()).stream()
                        .flatMap(decision -> taken(decision, lines).stream())
                        .toList());
    }

    /** The projects that may still be withdrawn. */
    List<Choice> standing(EditionView edition) {
        var withdrawn = withdrawals.of(edition.id());
        return polls.lines(edition.id()).stream()
                .filter(line -> !withdrawn.contains(line.number()))
                .map(line ->
                        new Choice(String.valueOf(line.number()), "n° %d · %s".formatted(line.number(), line.title())))
                .toList();
    }

    private List<Taken> taken(Decision decision, List<BallotLine> lines) {
        return waiting(decision.proposal(), lines).stream()
                .map(proposal -> new Taken(proposal, decision.takenByName(), decision.takenAt()))
                .toList();
    }

    private List<Waiting> waiting(Proposal proposal, List<BallotLine> lines) {
        return BoardOrder.of(proposal).stream()
                .map(order -> new Waiting(
                        proposal.id(),
                        order.act(),
                        words.of(order, lines),
                        proposal.reason(),
                        proposal.by(),
                        proposal.byName(),
                        proposal.at()))
                .toList();
    }
}
