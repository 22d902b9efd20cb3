package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Phase;
import fr.comptoir.project.ProjectId;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The polls as other rooms read them: their state by the database's clock, and what is on their ballot paper. */
@Repository
public class Polls {

    private final JdbcClient jdbc;
    private final Editions editions;

    Polls(JdbcClient jdbc, Editions editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    /**
     * The poll of the edition. One that is not sealed yet has the dates of the edition's calendar; there is none when the
     * calendar has no vote.
     */
    public Optional<PollView> of(EditionId edition) {
        var stored =
                jdbc.sql("""
                        select edition_id, opens_at, closes_at, first_seal_by, first_seal_name, first_seal_at,
                            second_seal_by, second_seal_name, sealed_at, urn_opened_at, counted_at,
                            case
                                when status <> 'SEALED' then status
                                when utc_timestamp(6) < opens_at then 'SEALED'
                                when utc_timestamp(6) < closes_at then 'OPEN'
                                else 'CLOSED'
                            end as status
                        from poll
                        where edition_id = :edition
                        """).param("edition", edition.value()).query(Row.class).optional();
        return stored.filter(row -> row.status().isSealed())
                .map(Row::view)
                .or(() -> editions.find(edition).flatMap(found -> planned(found, stored)));
    }

    private static Optional<PollView> planned(EditionView edition, Optional<Row> stored) {
        return edition.calendar()
                .of(Phase.VOTE)
                .map(vote -> new PollView(
                        edition.id(),
                        PollStatus.PREPARED,
                        vote.startsAt(),
                        vote.endsAt(),
                        stored.flatMap(Row::firstSeal),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** What is on the ballot paper, by number; nothing before the seal. */
    public List<BallotLine> lines(EditionId edition) {
        return jdbc.sql("""
                        select number, project_id, title, requested_cents, territory_code, theme, holder
                        from ballot_line
                        where edition_id = :edition
                        order by number
                        """).param("edition", edition.value()).query(LineRow.class).list().stream()
                .map(LineRow::line)
                .toList();
    }

    /** The urn is open and its ballots have been counted: CLOSED becomes COUNTED. */
    @Transactional
    public void markCounted(EditionId edition) {
        become(edition, "SEALED", "COUNTED", "counted_at = utc_timestamp(6),");
    }

    /** The dotation has been shared out: COUNTED becomes ALLOCATED. */
    @Transactional
    public void markAllocated(EditionId edition) {
        become(edition, "COUNTED", "ALLOCATED", "");
    }

    /** The result is certified and public: ALLOCATED becomes PROCLAIMED. */
    @Transactional
    public void markProclaimed(EditionId edition) {
        become(edition, "ALLOCATED", "PROCLAIMED", "");
    }

    private void become(EditionId edition, String from, String to, String alsoSet) {
        var changed = jdbc.sql("update poll set " + alsoSet
                        + " status = :to where edition_id = :edition and status = :from and urn_opened_at is not null")
                .param("to", to)
                .param("from", from)
                .param("edition", edition.value())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("the poll cannot become " + to);
        }
    }

    /**
     * Holds the poll open until the end of the caller's transaction: the urn and the decisions of the board, which take the
     * same row for update, wait for it. The clock and the row's last state are read once the row is held.
     *
     * @return the database's time, or nothing when no ballot may be cast now
     */
    @Transactional
    public Optional<Instant> holdOpen(EditionId edition) {
        jdbc.sql("select edition_id from poll where edition_id = :edition lock in share mode")
                .param("edition", edition.value())
                .query(UUID.class)
                .optional();
        return jdbc.sql("""
                        select utc_timestamp(6)
                        from poll
                        where edition_id = :edition and status = 'SEALED' and urn_opened_at is null
                            and opens_at <= utc_timestamp(6) and utc_timestamp(6) < closes_at
                        lock in share mode
                        """)
                .param("edition", edition.value())
                .query(Instant.class)
                .optional();
    }

    /**
     * Holds the poll, begun and its urn not open, until the end of the caller's transaction: until then envelopes kept at a
     * desk are compared with the roll.
     *
     * @return the moment to which such a vote belongs: now, or the last second of the poll; nothing when it is too early or
     *     too late
     */
    @Transactional
    public Optional<Instant> holdForEnvelopes(EditionId edition) {
        return jdbc.sql("""
                        select least(utc_timestamp(6), closes_at - interval 1 second)
                        from poll
                        where edition_id = :edition and status = 'SEALED' and urn_opened_at is null
                            and opens_at <= utc_timestamp(6)
                        lock in share mode
                        """)
                .param("edition", edition.value())
                .query(Instant.class)
                .optional();
    }

    /**
     * Holds a closed poll uncounted until the end of the caller's transaction: the count waits for it.
     *
     * @return whether the poll is over and its ballots are not counted yet
     */
    @Transactional
    public boolean holdUncounted(EditionId edition) {
        return jdbc.sql("""
                        select edition_id
                        from poll
                        where edition_id = :edition and status = 'SEALED' and closes_at <= utc_timestamp(6)
                        lock in share mode
                        """)
                .param("edition", edition.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Holds the poll until the end of the caller's transaction: nobody reads paper ballots while they are counted. */
    @Transactional
    public void holdForCount(EditionId edition) {
        jdbc.sql("select edition_id from poll where edition_id = :edition for update")
                .param("edition", edition.value())
                .query(UUID.class)
                .optional();
    }

    /**
     * Holds the poll's urn shut until the end of the caller's transaction.
     *
     * @return whether the poll is sealed and its urn not open
     */
    @Transactional
    boolean holdUnopened(EditionId edition) {
        return jdbc.sql("""
                        select edition_id
                        from poll
                        where edition_id = :edition and status in ('SEALED', 'SUSPENDED') and urn_opened_at is null
                        lock in share mode
                        """)
                .param("edition", edition.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private record LineRow(
            int number,
            UUID projectId,
            String title,
            long requestedCents,
            @Nullable String territoryCode,
            @Nullable Theme theme,
            @Nullable Integer holder) {

        BallotLine line() {
            return new BallotLine(
                    number,
                    new ProjectId(projectId),
                    title,
                    new Amount(requestedCents),
                    Optional.ofNullable(territoryCode),
                    Optional.ofNullable(theme),
                    Optional.ofNullable(holder));
        }
    }

    private record Row(
            UUID editionId,
            PollStatus status,
            Instant opensAt,
            Instant closesAt,
            @Nullable UUID firstSealBy,
            @Nullable String firstSealName,
            @Nullable Instant firstSealAt,
            @Nullable UUID secondSealBy,
            @Nullable String secondSealName,
            @Nullable Instant sealedAt,
            @Nullable Instant urnOpenedAt,
            @Nullable Instant countedAt) {

        PollView view() {
            return new PollView(
                    new EditionId(editionId),
                    status,
                    opensAt,
                    closesAt,
                    firstSeal(),
                    seal(secondSealBy, secondSealName, sealedAt),
                    Optional.ofNullable(urnOpenedAt),
                    Optional.ofNullable(countedAt));
        }

        Optional<PollView.Seal> firstSeal() {
            return seal(firstSealBy, firstSealName, firstSealAt);
        }

        private static Optional<PollView.Seal> seal(@Nullable UUID by, @Nullable String name, @Nullable Instant at) {
            return by == null || name == null || at == null
                    ? Optional.empty()
                    : Optional.of(new PollView.Seal(by, name, at));
        }
    }
}
