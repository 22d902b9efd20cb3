package fr.comptoir.electorate;

import fr.comptoir.edition.Editions;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.shared.EditionId;
import fr.comptoir.territory.CommuneCode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills the roll of a demonstration edition with invented residents; of no other edition. */
@Service
public class RollArchive {

    private final NamedParameterJdbcTemplate jdbc;
    private final Editions editions;
    private final SecureRandom random = new SecureRandom();

    RollArchive(NamedParameterJdbcTemplate jdbc, Editions editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    /**
     * An invented resident's signature.
     *
     * @param commune where they live
     * @param channel how they voted
     * @param signedAt when
     */
    public record Signature(CommuneCode commune, VotingChannel channel, Instant signedAt) {}

    /**
     * Signs for these invented residents and answers the signatures' identifiers, in order.
     *
     * @throws IllegalArgumentException when the edition is no demonstration
     */
    @Transactional
    public List<RollEntryId> sign(EditionId edition, List<Signature> signatures) {
        if (editions.find(edition).filter(found -> found.demonstration()).isEmpty()) {
            throw new IllegalArgumentException("only a demonstration edition has invented voters");
        }
        var ids = signatures.stream().map(_ -> RollEntryId.next()).toList();
        var rows = IntStream.range(0, ids.size())
                .mapToObj(index -> row(edition, ids.get(index), signatures.get(index)))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate("""
                insert into roll_entry (id, edition_id, elector_key, commune_code, channel, contact_hash, signed_at)
                values (:id, :edition, :key, :commune, :channel, :contact, :signed)
                """, rows);
        return ids;
    }

    private SqlParameterSource row(EditionId edition, RollEntryId id, Signature signature) {
        return new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("edition", edition.value())
                .addValue("key", randomHash())
                .addValue("commune", signature.commune().value())
                .addValue("channel", signature.channel().name())
                .addValue("contact", randomHash())
                .addValue("signed", signature.signedAt());
    }

    /** Looks like the hash of somebody, and is of nobody. */
    private byte[] randomHash() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
