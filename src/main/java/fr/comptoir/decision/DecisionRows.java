package fr.comptoir.decision;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals, which go once taken or dropped, and decisions, which stay. */
@Repository
class DecisionRows {

    private static final String PROPOSAL =
            "select id, edition_id, matter, subject, terms, reason, proposed_by, proposed_name, proposed_at from proposal ";
    private static final String DECISION = """
            select id, edition_id, matter, subject, terms, reason, proposed_by, proposed_name, proposed_at, taken_by, taken_name, taken_at
            from decision
            """;

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void propose(UUID id, EditionId edition, Matter matter, UUID subject, String terms, String reason, Actor actor) {
        jdbc.sql("""
                        insert into proposal (id, edition_id, matter, subject, terms, reason, proposed_by, proposed_name, proposed_at)
                        values (:id, :edition, :matter, :subject, :terms, :reason, :by, :name, utc_timestamp(6))
                        """)
                .param("id", id)
                .param("edition", edition.value())
                .param("matter", matter.name())
                .param("subject", subject)
                .param("terms", terms)
                .param("reason", reason)
                .param("by", actor.id())
                .param("name", actor.name())
                .update();
    }

    Optional<Proposal> proposal(UUID id) {
        return jdbc.sql(PROPOSAL + "where id = :id")
                .param("id", id)
                .query(DecisionRows::proposal)
                .optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<Proposal> hold(UUID id) {
        return jdbc.sql(PROPOSAL + "where id = :id for update")
                .param("id", id)
                .query(DecisionRows::proposal)
                .optional();
    }

    void take(Proposal proposal, Actor actor) {
        jdbc.sql("""
                        insert into decision (id, edition_id, matter, subject, terms, reason, proposed_by, proposed_name, proposed_at,
                            taken_by, taken_name, taken_at)
                        select id, edition_id, matter, subject, terms, reason, proposed_by, proposed_name, proposed_at,
                            :by, :name, utc_timestamp(6)
                        from proposal
                        where id = :id
                        """)
                .param("by", actor.id())
                .param("name", actor.name())
                .param("id", proposal.id())
                .update();
        drop(proposal.id());
    }

    void drop(UUID id) {
        jdbc.sql("delete from proposal where id = :id").param("id", id).update();
    }

    Optional<Decision> decision(UUID id) {
        return jdbc.sql(DECISION + "where id = :id")
                .param("id", id)
                .query(DecisionRows::decision)
                .optional();
    }

    List<Proposal> pending(EditionId edition) {
        return jdbc.sql(PROPOSAL + "where edition_id = :edition order by proposed_at")
                .param("edition", edition.value())
                .query(DecisionRows::proposal)
                .list();
    }

    List<Decision> taken(EditionId edition) {
        return jdbc.sql(DECISION + "where edition_id = :edition order by taken_at")
                .param("edition", edition.value())
                .query(DecisionRows::decision)
                .list();
    }

    Optional<Decision> last(EditionId edition, Set<Matter> matters) {
        return jdbc.sql(DECISION
                        + "where edition_id = :edition and matter in (:matters) order by taken_at desc limit 1")
                .param("edition", edition.value())
                .param("matters", matters.stream().map(Matter::name).toList())
                .query(DecisionRows::decision)
                .optional();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                new EditionId(row.getObject("edition_id", UUID.class)),
                Matter.valueOf(row.getString("matter")),
                row.getObject("subject", UUID.class),
                row.getString("terms"),
                row.getString("reason"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getObject("proposed_at", Instant.class));
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                proposal(row, number),
                row.getObject("taken_by", UUID.class),
                row.getString("taken_name"),
                row.getObject("taken_at", Instant.class));
    }
}
