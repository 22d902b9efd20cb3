package fr.comptoir.ballot;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the polls and their ballot papers. */
@Repository
class PollRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PollRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * A poll as its seals see it.
     *
     * @param sealed whether both seals are on
     * @param firstSealBy who put the first
     * @param firstSealSha256 on which text
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Draft(boolean sealed, @Nullable UUID firstSealBy, byte @Nullable [] firstSealSha256) {}

    /** Makes sure that the poll exists, not sealed, with these dates. */
    void prepare(EditionId edition, Period vote) {
        jdbc.sql("""
                        insert ignore into poll (edition_id, status, opens_at, closes_at)
                        values (:edition, 'PREPARED', :opens, :closes)
                        """)
                .param("edition", edition.value())
                .param("opens", vote.startsAt())
                .param("closes", vote.endsAt())
                .update();
    }

    /** The poll's draft, held until the end of the transaction. */
    Draft lock(EditionId edition) {
        return draft(edition, " for update").orElseThrow();
    }

    /** The poll's draft, if anybody has touched it. */
    Optional<Draft> draft(EditionId edition) {
        return draft(edition, "");
    }

    private Optional<Draft> draft(EditionId edition, String locking) {
        return jdbc.sql(
                        "select status <> 'PREPARED' as is_sealed, first_seal_by, first_seal_sha256 from poll where edition_id = :edition"
                                + locking)
                .param("edition", edition.value())
                .query((row, number) -> new Draft(
                        row.getBoolean("is_sealed"),
                        row.getObject("first_seal_by", UUID.class),
                        row.getBytes("first_seal_sha256")))
                .optional();
    }

    void sealFirst(EditionId edition, Actor officer, byte[] sha256) {
        jdbc.sql("""
                        update poll
                        set first_seal_by = :by, first_seal_name = :name, first_seal_at = utc_timestamp(6), first_seal_sha256 = :sha256
                        where edition_id = :edition and status = 'PREPARED'
                        """)
                .param("by", officer.id())
                .param("name", officer.name())
                .param("sha256", sha256)
                .param("edition", edition.value())
                .update();
    }

    void sealSecond(EditionId edition, Period vote, Actor officer) {
        jdbc.sql("""
                        update poll
                        set status = 'SEALED', opens_at = :opens, closes_at = :closes,
                            second_seal_by = :by, second_seal_name = :name, sealed_at = utc_timestamp(6)
                        where edition_id = :edition and status = 'PREPARED'
                        """)
                .param("opens", vote.startsAt())
                .param("closes", vote.endsAt())
                .param("by", officer.id())
                .param("name", officer.name())
                .param("edition", edition.value())
                .update();
    }

    /** A poll sealed in the past, as an archive brings it. */
    void addSealed(EditionId edition, Period vote, Actor first, Actor second, Instant sealedAt) {
        jdbc.sql("""
                        insert into poll (edition_id, status, opens_at, closes_at, first_seal_by, first_seal_name, first_seal_at,
                            second_seal_by, second_seal_name, sealed_at)
                        values (:edition, 'SEALED', :opens, :closes, :first, :firstName, :at, :second, :secondName, :at)
                        """)
                .param("edition", edition.value())
                .param("opens", vote.startsAt())
                .param("closes", vote.endsAt())
                .param("first", first.id())
                .param("firstName", first.name())
                .param("second", second.id())
                .param("secondName", second.name())
                .param("at", sealedAt)
                .update();
    }

    /** The urn of an archived poll is open from its close on. */
    void openAtClose(EditionId edition) {
        jdbc.sql("update poll set urn_opened_at = closes_at where edition_id = :edition")
                .param("edition", edition.value())
                .update();
    }

    void addLines(EditionId edition, List<BallotLine> lines) {
        template.batchUpdate("""
                insert into ballot_line (edition_id, number, project_id, title, requested_cents, territory_code, theme, holder)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, lines, 1000, (statement, line) -> {
            statement.setObject(1, edition.value());
            statement.setInt(2, line.number());
            statement.setObject(3, line.projectId().value());
            statement.setString(4, line.title());
            statement.setLong(5, line.requested().cents());
            statement.setString(6, line.territory().orElse(null));
            statement.setString(7, line.theme().map(Enum::name).orElse(null));
            statement.setObject(8, line.holder().orElse(null));
        });
    }
}
