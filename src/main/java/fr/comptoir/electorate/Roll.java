package fr.comptoir.electorate;

import fr.comptoir.shared.EditionId;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roll: who has voted, once, whatever the channel; never what. */
@Service
public class Roll {

    private final JdbcClient jdbc;

    Roll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Signs the roll, in the transaction that casts the ballot. Nothing is looked up first: the unique key decides between
     * two signatures of the same resident, however close they are.
     *
     * @return the signature, or nothing when this resident has signed already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RollEntryId> sign(Elector elector, Channel channel) {
        var id = RollEntryId.next();
        try {
            insert(id, elector, channel);
            return Optional.of(id);
        } catch (DuplicateKeyException signedAlready) {
            return Optional.empty();
        }
    }

    private void insert(RollEntryId id, Elector elector, Channel channel) {
        jdbc.sql("""
                        insert into roll_entry (id, edition_id, elector_key, commune_code, channel, contact_hash, signed_at)
                        values (:id, :edition, :key, :commune, :channel, :contact, utc_timestamp(6))
                        """)
                .param("id", id.value())
                .param("edition", elector.edition().value())
                .param("key", elector.key().bytes())
                .param("commune", elector.commune().value())
                .param("channel", channel.name())
                .param("contact", HexFormat.of().parseHex(elector.contact()))
                .update();
    }

    /** How many residents have signed, all channels together. */
    public int count(EditionId edition) {
        return jdbc.sql("select count(*) from roll_entry where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }
}
