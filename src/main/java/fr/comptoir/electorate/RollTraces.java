package fr.comptoir.electorate;

import fr.comptoir.platform.ElectorTraces;
import fr.comptoir.shared.EditionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roll and what leads to it. What hangs on a line of the roll goes with it. */
@Repository
class RollTraces implements ElectorTraces {

    /** In the order in which they can go. */
    private static final List<Kept> TABLES =
            List.of(new Kept("codes à usage unique", "voting_code"), new Kept("émargements", "roll_entry"));

    private final JdbcClient jdbc;

    RollTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(String words, String table) {}

    @Override
    public Map<String, Integer> count(EditionId edition) {
        var counts = new LinkedHashMap<String, Integer>();
        TABLES.forEach(kept -> counts.put(kept.words(), rows(kept, edition)));
        return counts;
    }

    private int rows(Kept kept, EditionId edition) {
        return jdbc.sql("select count(*) from " + kept.table() + " where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(EditionId edition) {
        TABLES.forEach(kept -> jdbc.sql("delete from " + kept.table() + " where edition_id = :edition")
                .param("edition", edition.value())
                .update());
    }
}
