package fr.comptoir.electorate;

import fr.comptoir.shared.EditionId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stays of the roll once it is erased: how many, never who, and nothing about a handful of people. */
@Repository
public class RollSummary {

    /** Below so many signatures a commune or a channel is not told apart. */
    public static final int AT_LEAST = 10;

    private final JdbcClient jdbc;

    RollSummary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Signatures per channel, where there are at least {@value #AT_LEAST}. */
    public Map<String, Integer> perChannel(EditionId edition) {
        return per("channel", edition);
    }

    /** Signatures per commune, by its code, where there are at least {@value #AT_LEAST}. */
    public Map<String, Integer> perCommune(EditionId edition) {
        return per("commune_code", edition);
    }

    private Map<String, Integer> per(String column, EditionId edition) {
        var counts = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                        select %1$s as label, count(*) as n
                        from roll_entry
                        where edition_id = :edition and status = 'SIGNED'
                        group by %1$s
                        having n >= :least
                        order by %1$s
                        """.formatted(column))
                .param("edition", edition.value())
                .param("least", AT_LEAST)
                .query(row -> {
                    counts.put(row.getString("label"), row.getInt("n"));
                });
        return counts;
    }
}
