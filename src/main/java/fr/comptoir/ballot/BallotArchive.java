package fr.comptoir.ballot;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Phase;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.RollArchive;
import fr.comptoir.platform.Dates;
import fr.comptoir.project.ProjectsOnBallot;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Period;
import fr.comptoir.territory.CommuneCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in whole polls: those of demonstration editions, with invented voters, and those of published election files. */
@Service
public class BallotArchive {

    private static final int BATCH = 1000;
    private static final Actor IMPORT = new Actor(new UUID(0, 1), "Fichier importé");

    private final PollRows rows;
    private final Polls polls;
    private final UrnBallots urn;
    private final RollArchive roll;
    private final Turnout turnout;
    private final Editions editions;
    private final ProjectsOnBallot projects;
    private final Rulebooks rulebooks;
    private final Dates dates;
    private final JdbcTemplate template;

    BallotArchive(
            PollRows rows,
            Polls polls,
            UrnBallots urn,
            RollArchive roll,
            Turnout turnout,
            Editions editions,
            ProjectsOnBallot projects,
            Rulebooks rulebooks,
            Dates dates,
            JdbcTemplate template) {
        this.rows = rows;
        this.polls = polls;
        this.urn = urn;
        this.roll = roll;
        this.turnout = turnout;
        this.editions = editions;
        this.projects = projects;
        this.rulebooks = rulebooks;
        this.dates = dates;
        this.template = template;
    }

    /**
     * The vote of an invented resident.
     *
     * @param commune where they live
     * @param channel how they voted
     * @param castAt when
     * @param points what their ballot gives each number that it names, more than zero
     */
    public record ArchivedVote(
            CommuneCode commune, VotingChannel channel, Instant castAt, SortedMap<Integer, Integer> points) {

        /** Somebody who only chose these numbers. */
        public ArchivedVote(CommuneCode commune, VotingChannel channel, Instant castAt, List<Integer> choices) {
            this(commune, channel, castAt, approvals(choices));
        }
    }

    /**
     * Seals the poll of a demonstration edition as two officers would have done at that instant: the labelled projects
     * take their numbers, the rulebook is frozen, the dates are those of the calendar.
     *
     * @return the lines of the ballot paper
     * @throws IllegalArgumentException when the edition is no demonstration
     */
    @Transactional
    public List<BallotLine> seal(EditionId edition, Actor first, Actor second, Instant sealedAt) {
        var found = demonstration(edition);
        var onBallot = projects.place(edition);
        rows.addSealed(edition, found.calendar().of(Phase.VOTE).orElseThrow(), first, second, sealedAt);
        rows.addLines(edition, BallotLine.of(onBallot));
        rulebooks.freeze(edition, RulebookText.of(found, onBallot));
        return polls.lines(edition);
    }

    /**
     * Records the votes of invented residents in a demonstration edition whose urn is not open: signatures of the roll,
     * sealed ballots, turnout of each day.
     *
     * @throws IllegalArgumentException when the edition is no demonstration
     */
    @Transactional
    public void recordSigned(EditionId edition, List<ArchivedVote> votes) {
        demonstration(edition);
        var entries = roll.sign(
                edition,
                votes.stream()
                        .map(vote -> new RollArchive.Signature(vote.commune(), vote.channel(), vote.castAt()))
                        .toList());
        var highest = highestNumber(edition);
        var envelopes = new ArrayList<Envelope>();
        for (var index = 0; index < votes.size(); index++) {
            var sealed = BallotSealer.seal(votes.get(index).points(), highest);
            envelopes.add(new Envelope(entries.get(index).value(), sealed));
        }
        insert(edition, envelopes);
        votes.stream()
                .collect(groupingBy(vote -> new DayAndChannel(dates.date(vote.castAt()), vote.channel()), counting()))
                .forEach((key, count) -> turnout.add(edition, key.day(), key.channel(), Math.toIntExact(count)));
    }

    private void insert(EditionId edition, List<Envelope> envelopes) {
        template.batchUpdate(
                "insert into sealed_ballot (roll_entry_id, edition_id, content, tracker, cast_token_hash) values (?,"
                        + " ?, ?, ?, ?)",
                envelopes,
                BATCH,
                (statement, envelope) -> {
                    statement.setObject(1, envelope.entry());
                    statement.setObject(2, edition.value());
                    statement.setBytes(3, envelope.sealed().bytes());
                    statement.setString(4, envelope.sealed().tracker());
                    statement.setBytes(5, fr.comptoir.shared.Token.next().hash());
                });
    }

    /**
     * Creates the poll of an election held elsewhere: over, its urn open, its ballots to be added, its rules and projects
     * frozen like those of any other.
     */
    @Transactional
    public void createClosedPoll(EditionId edition, Period period, List<BallotLine> lines) {
        rows.addSealed(edition, period, Actor.PLATFORM, IMPORT, period.startsAt());
        rows.addLines(edition, lines);
        rows.openAtClose(edition);
        rulebooks.freeze(edition, RulebookText.of(editions.find(edition).orElseThrow(), projects.place(edition)));
    }

    /** Adds ballots to the open urn of such a poll: for each, the numbers chosen. */
    @Transactional
    public void addUrnBallots(EditionId edition, Stream<List<Integer>> ballots) {
        var highest = highestNumber(edition);
        urn.add(
                edition,
                ballots.map(choices -> BallotSealer.seal(approvals(choices), highest))
                        .toList());
    }

    private static SortedMap<Integer, Integer> approvals(List<Integer> choices) {
        return choices.stream().collect(Collectors.toMap(Function.identity(), _ -> 1, (one, _) -> one, TreeMap::new));
    }

    private EditionView demonstration(EditionId edition) {
        return editions.find(edition)
                .filter(EditionView::demonstration)
                .orElseThrow(() -> new IllegalArgumentException("only a demonstration edition has invented voters"));
    }

    private int highestNumber(EditionId edition) {
        return polls.lines(edition).stream()
                .mapToInt(BallotLine::number)
                .max()
                .orElseThrow(() -> new IllegalStateException("the poll has no ballot paper"));
    }

    private record Envelope(UUID entry, SealedContent sealed) {}

    private record DayAndChannel(LocalDate day, VotingChannel channel) {}
}
