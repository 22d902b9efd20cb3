package fr.comptoir.electorate.register;

import fr.comptoir.shared.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which register counts, and what becomes of the others. */
@Repository
class RegisterEntries {

    private static final int AT_A_TIME = 20_000;

    private final JdbcClient jdbc;

    RegisterEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a list in force, in the caller's transaction; one that adds takes over those who are only in the former one. */
    void putInForce(ResidentList list) {
        if (list.adds()) {
            takeOver(list);
        }
        jdbc.sql("""
                        insert into register_in_force (edition_id, list_id, since) values (:edition, :list, utc_timestamp(6))
                        on duplicate key update list_id = values(list_id), since = values(since)
                        """)
                .param("edition", list.editionId().value())
                .param("list", list.id().value())
                .update();
    }

    private void takeOver(ResidentList list) {
        jdbc.sql("""
                        insert into register_entry (list_id, elector_key, commune_code, people)
                        select :list, e.elector_key, e.commune_code, e.people
                        from register_in_force f join register_entry e on e.list_id = f.list_id
                        where f.edition_id = :edition
                        on duplicate key update people = greatest(register_entry.people, values(people))
                        """)
                .param("edition", list.editionId().value())
                .param("list", list.id().value())
                .update();
    }

    /** How many identities of this list are shared by several people. */
    int shared(ListId id) {
        return jdbc.sql("select count(*) from register_entry where list_id = :id and people > 1")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** Whether this list is the register that counts. */
    boolean isInForce(EditionId edition, ListId id) {
        return jdbc.sql("select count(*) from register_in_force where edition_id = :edition and list_id = :id")
                        .param("edition", edition.value())
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Deletes the entries of registers that were replaced or given up, little by little. */
    void deleteUnused() {
        var deleted = AT_A_TIME;
        while (deleted == AT_A_TIME) {
            deleted = jdbc.sql("""
                            delete from register_entry
                            where list_id in (select id from resident_list
                                where status in ('DONE', 'DROPPED', 'FAILED')
                                    and id not in (select list_id from register_in_force))
                            limit :most
                            """).param("most", AT_A_TIME).update();
        }
    }
}
