package fr.comptoir.electorate;

import fr.comptoir.shared.EditionId;
import fr.comptoir.territory.CommuneCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The keys given to homonyms. */
@Repository
class HomonymRows {

    private final JdbcClient jdbc;

    HomonymRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody has signed under this key, struck out or not. */
    boolean signed(EditionId edition, ElectorKey key) {
        return of(edition, key, """
                        select exists (select 1 from roll_entry where edition_id = :edition and elector_key = :key)
                        """).query(Boolean.class).single();
    }

    /** One more under this key: the next after those that were used. */
    void add(UUID id, EditionId edition, ElectorKey key, CommuneCode commune) {
        of(edition, key, """
                        insert into homonym (id, edition_id, elector_key, ordinal, commune_code)
                        select :id, :edition, :key, 1 + count(*), :commune
                        from homonym
                        where edition_id = :edition and elector_key = :key and used_at is not null
                        """).param("id", id).param("commune", commune.value()).update();
    }

    void admit(UUID id, UUID decision, byte[] codeHash) {
        jdbc.sql("update homonym set decision_id = :decision, code_hash = :hash where id = :id and used_at is null")
                .param("decision", decision)
                .param("hash", codeHash)
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from homonym where id = :id and decision_id is null")
                .param("id", id)
                .update();
    }

    /** The decision that gave this key to somebody who has not voted yet. */
    Optional<UUID> unused(EditionId edition, ElectorKey key) {
        return of(edition, key, """
                        select decision_id
                        from homonym
                        where edition_id = :edition and elector_key = :key and decision_id is not null and used_at is null
                        """).query(UUID.class).optional();
    }

    /** Uses the code up; the place of its owner among the homonyms of the key, or nothing when it is not a live code. */
    Optional<Integer> use(EditionId edition, ElectorKey key, byte[] codeHash) {
        var used = of(edition, key, """
                        update homonym set used_at = utc_timestamp(6)
                        where edition_id = :edition and elector_key = :key and code_hash = :hash and used_at is null
                        """).param("hash", codeHash).update();
        return used == 0
                ? Optional.empty()
                : of(edition, key, """
                                select ordinal from homonym where edition_id = :edition and elector_key = :key and code_hash = :hash
                                """)
                        .param("hash", codeHash)
                        .query(Integer.class)
                        .optional();
    }

    private StatementSpec of(EditionId edition, ElectorKey key, String sql) {
        return jdbc.sql(sql).param("edition", edition.value()).param("key", key.bytes());
    }
}
