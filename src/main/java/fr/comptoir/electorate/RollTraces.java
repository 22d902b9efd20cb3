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

    private static final String BY_EDITION = " where edition_id = :edition";
    private static final String BY_LIST =
            " where list_id in (select id from resident_list where edition_id = :edition)";

    /** In the order in which they can go. */
    private static final List<Kept> TABLES = List.of(
            new Kept("codes à usage unique", "voting_code"),
            new Kept("codes envoyés ce jour", "codes_of_day"),
            new Kept("essais de codes de lettres", "letter_try"),
            new Kept("codes de lettres", "letter_code"),
            new Kept("registre en service", "register_in_force"),
            new Kept("personnes du registre", "register_entry", BY_LIST),
            new Kept("lignes refusées de listes", "resident_list_fault", BY_LIST),
            new Kept("listes importées", "resident_list"),
            new Kept("homonymes", "homonym"),
            new Kept("émargements", "roll_entry"));

    private final JdbcClient jdbc;

    RollTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rows about electors.
     *
     * @param words what they are
     * @param table where
     * @param ofEdition which of them are the edition's
     */
    private record Kept(String words, String table, String ofEdition) {

        Kept(String words, String table) {
            this(words, table, BY_EDITION);
        }
    }

    @Override
    public Map<String, Integer> count(EditionId edition) {
        var counts = new LinkedHashMap<String, Integer>();
        TABLES.forEach(kept -> counts.put(kept.words(), rows(kept, edition)));
        return counts;
    }

    private int rows(Kept kept, EditionId edition) {
        return jdbc.sql("select count(*) from " + kept.table() + kept.ofEdition())
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(EditionId edition) {
        TABLES.forEach(kept -> jdbc.sql("delete from " + kept.table() + kept.ofEdition())
                .param("edition", edition.value())
                .update());
    }
}
