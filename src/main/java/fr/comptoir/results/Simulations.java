package fr.comptoir.results;

import static java.util.stream.Collectors.toMap;

import fr.comptoir.allocation.Allocation;
import fr.comptoir.allocation.Allocator;
import fr.comptoir.allocation.Instance;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.ballot.PollView;
import fr.comptoir.ballot.Polls;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.results.SimulationReader.Column;
import fr.comptoir.results.Tallies.Line;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.Territories;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What other rules, amounts or projects would have given, for polling officers and the collectivité. Only on ballots that are
 * counted: as long as a poll is open or its urn sealed, no simulation exists.
 */
@Service
@PreAuthorize("hasAnyRole('POLL_OFFICER', 'ADMINISTRATOR')")
class Simulations {

    private final Editions editions;
    private final Polls polls;
    private final OpenUrn urn;
    private final Tallies tallies;
    private final Results results;
    private final ElectionMemory memory;
    private final SimulationRuns runs;
    private final Territories territories;

    Simulations(
            Editions editions,
            Polls polls,
            OpenUrn urn,
            Tallies tallies,
            Results results,
            ElectionMemory memory,
            SimulationRuns runs,
            Territories territories) {
        this.editions = editions;
        this.polls = polls;
        this.urn = urn;
        this.tallies = tallies;
        this.results = results;
        this.memory = memory;
        this.runs = runs;
        this.territories = territories;
    }

    /**
     * An edition that has or had a poll.
     *
     * @param edition the edition
     * @param poll its poll
     * @param refusal why it cannot be simulated; empty when it can
     */
    record Choice(EditionView edition, PollView poll, Optional<Refusal> refusal) {}

    /** Every edition with a poll, the youngest name first. */
    List<Choice> choices() {
        return editions.all().stream()
                .flatMap(edition ->
                        polls.of(edition.id()).map(poll -> new Choice(edition, poll, refusal(poll))).stream())
                .toList();
    }

    /** What a simulation of this edition starts from; refused until its ballots are counted. */
    Result<CountedElection> open(EditionView edition) {
        var refusal = refusal(edition);
        return refusal.isPresent() ? Result.refused(refusal.get()) : Result.done(election(edition));
    }

    /**
     * The calculations of these columns on the edition's ballots, started where they are not there yet, in the same order;
     * refused until its ballots are counted.
     */
    Result<List<SimulationRun>> run(CountedElection election, List<Column> columns) {
        var refusal = refusal(election.edition());
        return refusal.isPresent()
                ? Result.refused(refusal.get())
                : Result.done(
                        columns.stream().map(column -> run(election, column)).toList());
    }

    private Optional<Refusal> refusal(EditionView edition) {
        return polls.of(edition.id()).map(Simulations::refusal).orElse(Optional.of(refusal("NONE")));
    }

    private static Optional<Refusal> refusal(PollView poll) {
        return switch (poll.status()) {
            case COUNTED, ALLOCATED, PROCLAIMED -> Optional.empty();
            case CLOSED -> Optional.of(refusal(poll.urnOpenedAt().isPresent() ? "CLOSED.open" : "CLOSED"));
            case PREPARED, SEALED, OPEN, SUSPENDED, ANNULLED ->
                Optional.of(refusal(poll.status().name()));
        };
    }

    private static Refusal refusal(String status) {
        return Refusal.of("results.simulation.refused." + status);
    }

    private CountedElection election(EditionView edition) {
        var paper = urn.paper(edition.id());
        var votes = tallies.lines(edition.id()).stream().collect(toMap(Line::number, Line::votes));
        return new CountedElection(
                edition,
                paper,
                votes,
                Rule.parse(edition.allocationRule()).orElseThrow(),
                TieBreak.parse(edition.tieBreak()).orElseThrow(),
                results.of(edition.id()).filter(result -> result.certifiedBy().isPresent()),
                CountedElection.inhabitants(paper, territories));
    }

    private SimulationRun run(CountedElection election, Column column) {
        var edition = election.edition();
        var rule = column.rule();
        var scenario = column.scenario();
        return runs.of(new SimulationRuns.Key(edition.id(), scenario, rule, column.certified()), () -> {
            var candidates = election.paper().stream().map(PaperLine::candidate).toList();
            var ballots = memory.ballots(edition.id(), election.paper());
            var whole = new Instance(edition.dotation(), candidates, ballots);
            var instance = scenario.applied(whole.without(PaperLine.withdrawn(election.paper())));
            var allocation = Allocator.allocate(instance, rule, election.tieBreak());
            if (column.certified()) {
                election.certified().ifPresent(result -> requireSame(result.sheet(), allocation));
            }
            return Simulated.of(instance, allocation);
        });
    }

    /** What is shown as certified is what was certified, or nothing is shown. */
    private static void requireSame(ResultSheet sheet, Allocation allocation) {
        var certified = sheet.lines().stream()
                .filter(line -> line.verdict() != ResultLine.Verdict.WITHDRAWN)
                .collect(toMap(ResultLine::reference, ResultLine::granted));
        var found = allocation.standings().stream()
                .collect(toMap(standing -> standing.candidate().id(), Allocation.Standing::received));
        if (!certified.equals(found)) {
            throw new IllegalStateException("the certified result is not found again: " + sheet.edition());
        }
    }
}
