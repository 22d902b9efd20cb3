package fr.comptoir.electorate;

import fr.comptoir.edition.VotingChannel;
import fr.comptoir.shared.EditionId;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roll: who has voted, once, whatever the channel; never what. */
@Service
public class Roll {

    private final JdbcClient jdbc;
    private final DisposableMail disposable;

    Roll(JdbcClient jdbc, DisposableMail disposable) {
        this.jdbc = jdbc;
        this.disposable = disposable;
    }

    /**
     * Signs the roll, in the transaction that casts the ballot. Nothing is looked up first: the unique key decides between
     * two signatures of the same resident, however close they are.
     *
     * @param id the signature's identifier, the same when the same cast is tried again
     * @return whether it was signed; not when this resident has signed already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean sign(RollEntryId id, Elector elector, VotingChannel channel, VisitTrace trace) {
        try {
            insert(id, elector, channel, trace);
            return true;
        } catch (DuplicateKeyException signedAlready) {
            return false;
        }
    }

    private void insert(RollEntryId id, Elector elector, VotingChannel channel, VisitTrace trace) {
        jdbc.sql("""
                        insert into roll_entry (id, edition_id, elector_key, commune_code, channel, residency_check, contact_hash,
                            device_hash, network_hash, likeness_hash, disposable_mail, signed_at)
                        values (:id, :edition, :key, :commune, :channel, :check, :proof,
                            :device, :network, :likeness, :disposable, utc_timestamp(6))
                        """)
                .param("id", id.value())
                .param("edition", elector.edition().value())
                .param("key", elector.key().bytes())
                .param("commune", elector.commune().value())
                .param("channel", channel.name())
                .param("check", elector.check().name())
                .param("proof", HexFormat.of().parseHex(elector.proof()))
                .param("device", bytes(trace.device()), Types.BINARY)
                .param("network", bytes(trace.network()), Types.BINARY)
                .param("likeness", bytes(elector.likeness()), Types.BINARY)
                .param("disposable", elector.contact().filter(disposable::holds).isPresent())
                .update();
    }

    private static byte @Nullable [] bytes(String hex) {
        return hex.isEmpty() ? null : HexFormat.of().parseHex(hex);
    }

    /** The signature under this elector's key, held until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SignedBefore> signedBefore(Elector elector) {
        return jdbc.sql("""
                        select id, channel, contact_hash = :proof as same_proof, status = 'STRUCK_OUT' as struck_out
                        from roll_entry
                        where edition_id = :edition and elector_key = :key
                        for update
                        """)
                .param("proof", HexFormat.of().parseHex(elector.proof()))
                .param("edition", elector.edition().value())
                .param("key", elector.key().bytes())
                .query((row, number) -> new SignedBefore(
                        new RollEntryId(row.getObject("id", UUID.class)),
                        VotingChannel.valueOf(row.getString("channel")),
                        row.getBoolean("same_proof"),
                        row.getBoolean("struck_out")))
                .optional();
    }

    /** Whether this signature is in the roll. */
    public boolean holds(RollEntryId entry) {
        return jdbc.sql("select exists (select 1 from roll_entry where id = :id)")
                .param("id", entry.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes another channel beside a signature: a paper ballot has taken the place of the electronic one.
     *
     * @return when it was signed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant changeChannel(RollEntryId entry, VotingChannel channel) {
        jdbc.sql("update roll_entry set channel = :channel where id = :id")
                .param("channel", channel.name())
                .param("id", entry.value())
                .update();
        return jdbc.sql("select signed_at from roll_entry where id = :id")
                .param("id", entry.value())
                .query(Instant.class)
                .single();
    }

    /** How many residents have signed, all channels together, those struck out left aside. */
    public int count(EditionId edition) {
        return count(edition, EnumSet.allOf(VotingChannel.class));
    }

    /** How many of them signed by these channels. */
    public int count(EditionId edition, Set<VotingChannel> channels) {
        return jdbc.sql("""
                        select count(*)
                        from roll_entry
                        where edition_id = :edition and status = 'SIGNED' and channel in (:channels)
                        """)
                .param("edition", edition.value())
                .param("channels", channels.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }
}
