package fr.comptoir.desk;

import fr.comptoir.shared.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many paper ballots the desks have given: one number, so that no ballot can be tied to a signature. */
@Repository
public class SheetsGiven {

    private final JdbcClient jdbc;

    SheetsGiven(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EditionId edition, int sheets) {
        jdbc.sql("""
                        insert into sheets_given (edition_id, sheets) values (:edition, :sheets)
                        on duplicate key update sheets = sheets + :sheets
                        """).param("edition", edition.value()).param("sheets", sheets).update();
    }

    /** How many in this edition. */
    public int count(EditionId edition) {
        return jdbc.sql("select coalesce(sum(sheets), 0) from sheets_given where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }
}
