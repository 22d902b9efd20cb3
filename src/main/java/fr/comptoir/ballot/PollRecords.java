package fr.comptoir.ballot;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.comptoir.ballot.PollRecord.Decided;
import fr.comptoir.decision.Decision;
import fr.comptoir.decision.Matter;
import fr.comptoir.decision.TwoPersons;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.Roll;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.NotFound;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Gathers what is known of a poll for its minutes. */
@Component
public class PollRecords {

    /** Decisions about one person's signature: their reasons may single somebody out, so that only their number is told. */
    private static final Set<Matter> ABOUT_A_PERSON = EnumSet.of(Matter.STRIKING_OUT, Matter.KEEPING, Matter.HOMONYM);

    private final Polls polls;
    private final TwoPersons persons;
    private final BoardWords words;
    private final Incidents incidents;
    private final Turnout turnout;
    private final UrnBallots urn;
    private final SetAside setAside;
    private final Roll roll;

    PollRecords(
            Polls polls,
            TwoPersons persons,
            BoardWords words,
            Incidents incidents,
            Turnout turnout,
            UrnBallots urn,
            SetAside setAside,
            Roll roll) {
        this.polls = polls;
        this.persons = persons;
        this.words = words;
        this.incidents = incidents;
        this.turnout = turnout;
        this.urn = urn;
        this.setAside = setAside;
        this.roll = roll;
    }

    /** The record of this edition's poll, as it stands. */
    public PollRecord of(EditionId edition) {
        var lines = polls.lines(edition);
        var taken = persons.taken(edition);
        return new PollRecord(
                polls.of(edition).orElseThrow(NotFound::new),
                taken.stream()
                        .filter(decision ->
                                !ABOUT_A_PERSON.contains(decision.proposal().matter()))
                        .map(decision -> decided(decision, lines))
                        .toList(),
                others(taken),
                incidents.of(edition),
                signatures(edition),
                turnout.lines(edition),
                urn.count(edition),
                urn.trackers(edition),
                setAside.counts(edition));
    }

    private Decided decided(Decision decision, List<BallotLine> lines) {
        var proposal = decision.proposal();
        var what = BoardOrder.of(proposal)
                .map(order -> words.of(order, lines))
                .orElseGet(() -> capital(proposal.matter().french()) + ".");
        return new Decided(what, proposal.reason(), proposal.byName(), decision.takenByName(), decision.takenAt());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + words.substring(1);
    }

    private static SortedMap<Matter, Integer> others(List<Decision> taken) {
        var counts = new TreeMap<Matter, Integer>();
        taken.stream()
                .map(decision -> decision.proposal().matter())
                .filter(ABOUT_A_PERSON::contains)
                .collect(groupingBy(matter -> matter, counting()))
                .forEach((matter, count) -> counts.put(matter, Math.toIntExact(count)));
        return counts;
    }

    private SortedMap<VotingChannel, Integer> signatures(EditionId edition) {
        var counts = new TreeMap<VotingChannel, Integer>();
        for (var channel : VotingChannel.values()) {
            counts.put(channel, roll.count(edition, EnumSet.of(channel)));
        }
        return counts;
    }
}
