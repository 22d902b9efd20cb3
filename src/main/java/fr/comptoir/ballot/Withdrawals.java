package fr.comptoir.ballot;

import fr.comptoir.decision.Decision;
import fr.comptoir.shared.EditionId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The projects that left the race once their poll was sealed. They stay on the paper, ballots may still name them, and they
 * are skipped when money is shared out.
 */
@Repository
public class Withdrawals {

    private final JdbcClient jdbc;

    Withdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their numbers on the paper. */
    public Set<Integer> of(EditionId edition) {
        return jdbc.sql("select number from ballot_withdrawal where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .set();
    }

    /** Writes down that two persons withdrew this number. */
    void add(EditionId edition, int number, Decision decision) {
        jdbc.sql(
                        "insert into ballot_withdrawal (edition_id, number, decision_id) values (:edition, :number, :decision)")
                .param("edition", edition.value())
                .param("number", number)
                .param("decision", decision.proposal().id())
                .update();
    }
}
