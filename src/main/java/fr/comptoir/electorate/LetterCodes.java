package fr.comptoir.electorate;

import fr.comptoir.platform.KeyedHash;
import fr.comptoir.shared.EditionId;
import fr.comptoir.territory.CommuneCode;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal codes of letters: each for one identity, stored as a keyed hash, dead after five wrong tries. Wrong tries
 * are counted for an identity whether or not it has a letter, so that no answer tells who received one.
 */
@Service
public class LetterCodes {

    /** How many wrong tries a code survives. */
    public static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final KeyedHash hash;

    LetterCodes(JdbcClient jdbc, NamedParameterJdbcTemplate batches, KeyedHash hash) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.hash = hash;
    }

    /** What became of a code that somebody typed. */
    public enum Answer {
        /** The code of this identity. */
        RIGHT,
        /** Not its code, or there is none. */
        WRONG,
        /** Tried too often. */
        DEAD
    }

    /**
     * A code for an identity.
     *
     * @param key whose
     * @param commune where the letter says that they live
     * @param code what the letter shows
     */
    public record Issued(ElectorKey key, CommuneCode commune, LetterCode code) {}

    /** Those of these identities that have a letter already, void or not. */
    public Set<ElectorKey> withLetter(EditionId edition, Collection<ElectorKey> keys) {
        return jdbc
                .sql("select elector_key from letter_code where edition_id = :edition and elector_key in (:keys)")
                .param("edition", edition.value())
                .param("keys", keys.stream().map(ElectorKey::bytes).toList())
                .query((row, _) -> ElectorKey.of(row.getBytes("elector_key")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Gives these codes, in the caller's transaction; an earlier code of the same identity is void from then on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(EditionId edition, List<Issued> codes) {
        batches.batchUpdate("""
                insert into letter_code (edition_id, elector_key, commune_code, code_hash, void, made_at)
                values (:edition, :key, :commune, :hash, false, utc_timestamp(6))
                on duplicate key update commune_code = values(commune_code), code_hash = values(code_hash), void = false,
                    made_at = values(made_at)
                """, codes.stream().map(code -> row(edition, code)).toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                "delete from letter_try where edition_id = :edition and elector_key = :key",
                codes.stream().map(code -> row(edition, code)).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource row(EditionId edition, Issued issued) {
        return new MapSqlParameterSource()
                .addValue("edition", edition.value())
                .addValue("key", issued.key().bytes())
                .addValue("commune", issued.commune().value())
                .addValue("hash", hash(edition, issued.key(), issued.code()));
    }

    /** Makes the code of this identity useless; false when it has none. */
    @Transactional
    public boolean cancel(EditionId edition, ElectorKey key) {
        return jdbc.sql("update letter_code set void = true where edition_id = :edition and elector_key = :key")
                        .param("edition", edition.value())
                        .param("key", key.bytes())
                        .update()
                == 1;
    }

    /**
     * Compares what somebody typed with the code of this identity, in the caller's transaction. The try is counted before
     * anything is compared, so that tries made at the same time are counted too; the right code clears the count.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer check(EditionId edition, ElectorKey key, String typed) {
        var stored = find(edition, key);
        if (countTry(edition, key) > TRIES) {
            return Answer.DEAD;
        }
        var right = LetterCode.parse(typed)
                .flatMap(code -> stored.filter(row -> MessageDigest.isEqual(row, hash(edition, key, code))))
                .isPresent();
        if (right) {
            forgetTries(edition, key);
        }
        return right ? Answer.RIGHT : Answer.WRONG;
    }

    /** The commune that the letter of this identity names. */
    public Optional<CommuneCode> commune(EditionId edition, ElectorKey key) {
        return jdbc.sql("""
                        select commune_code from letter_code
                        where edition_id = :edition and elector_key = :key and not void
                        """)
                .param("edition", edition.value())
                .param("key", key.bytes())
                .query(String.class)
                .optional()
                .map(CommuneCode::new);
    }

    /** How many letters an edition has that still work. */
    public int count(EditionId edition) {
        return jdbc.sql("select count(*) from letter_code where edition_id = :edition and not void")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }

    private Optional<byte[]> find(EditionId edition, ElectorKey key) {
        return jdbc.sql("""
                        select code_hash from letter_code
                        where edition_id = :edition and elector_key = :key and not void
                        """)
                .param("edition", edition.value())
                .param("key", key.bytes())
                .query((row, _) -> row.getBytes("code_hash"))
                .optional();
    }

    private int countTry(EditionId edition, ElectorKey key) {
        jdbc.sql("""
                        insert into letter_try (edition_id, elector_key, tries) values (:edition, :key, 1)
                        on duplicate key update tries = tries + 1
                        """)
                .param("edition", edition.value())
                .param("key", key.bytes())
                .update();
        return jdbc.sql("select tries from letter_try where edition_id = :edition and elector_key = :key")
                .param("edition", edition.value())
                .param("key", key.bytes())
                .query(Integer.class)
                .single();
    }

    private void forgetTries(EditionId edition, ElectorKey key) {
        jdbc.sql("delete from letter_try where edition_id = :edition and elector_key = :key")
                .param("edition", edition.value())
                .param("key", key.bytes())
                .update();
    }

    private byte[] hash(EditionId edition, ElectorKey key, LetterCode code) {
        return hash.of("letter-code", edition, key.hex() + "\n" + code.value());
    }
}
