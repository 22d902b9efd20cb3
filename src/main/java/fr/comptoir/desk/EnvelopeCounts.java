package fr.comptoir.desk;

import fr.comptoir.shared.EditionId;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many envelopes were opened and how many were left closed, for the minutes. */
@Repository
public class EnvelopeCounts {

    private final JdbcClient jdbc;

    EnvelopeCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many had each outcome; none is left out that there was, none is there that there was not. */
    public Map<EnvelopeOutcome, Integer> of(EditionId edition) {
        var counts = new EnumMap<EnvelopeOutcome, Integer>(EnvelopeOutcome.class);
        jdbc.sql("select outcome, count(*) as n from envelope where edition_id = :edition group by outcome")
                .param("edition", edition.value())
                .query(row -> {
                    counts.put(EnvelopeOutcome.valueOf(row.getString("outcome")), row.getInt("n"));
                });
        return counts;
    }
}
