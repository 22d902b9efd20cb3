package fr.comptoir.desk;

import fr.comptoir.edition.VotingChannel;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The envelopes compared with the roll: their numbers and what became of them, nobody's name. */
@Repository
class EnvelopeRows {

    private final JdbcClient jdbc;

    EnvelopeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An envelope.
     *
     * @param number the number written on it
     * @param channel how it came
     * @param outcome what became of it
     */
    record Envelope(String number, VotingChannel channel, EnvelopeOutcome outcome) {}

    Optional<Envelope> find(EditionId edition, String number) {
        return jdbc.sql(
                        "select number, channel, outcome from envelope where edition_id = :edition and number = :number")
                .param("edition", edition.value())
                .param("number", number)
                .query(Envelope.class)
                .optional();
    }

    List<Envelope> all(EditionId edition) {
        return jdbc.sql(
                        "select number, channel, outcome from envelope where edition_id = :edition order by entered_at desc")
                .param("edition", edition.value())
                .query(Envelope.class)
                .list();
    }

    void add(EditionId edition, Envelope envelope, Actor actor) {
        jdbc.sql("""
                        insert into envelope (edition_id, number, channel, outcome, entered_by, entered_at)
                        values (:edition, :number, :channel, :outcome, :by, utc_timestamp(6))
                        """)
                .param("edition", edition.value())
                .param("number", envelope.number())
                .param("channel", envelope.channel().name())
                .param("outcome", envelope.outcome().name())
                .param("by", actor.id())
                .update();
    }
}
