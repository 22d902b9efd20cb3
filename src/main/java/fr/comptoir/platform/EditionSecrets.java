package fr.comptoir.platform;

import fr.comptoir.platform.EditionSecretUnavailable.Reason;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Token;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One random secret per edition, outside the database, made at the first use and destroyed with the electors' data: without
 * it nobody, root secret in hand, can tell any more whether a person voted. The database keeps its fingerprint.
 */
@Service
public class EditionSecrets {

    private final SecretFiles files;
    private final EditionSecretRows rows;
    private final TransactionTemplate apart;
    private final Map<EditionId, Optional<byte[]>> known = new ConcurrentHashMap<>();

    EditionSecrets(
            @Value("${comptoir.secrets:${comptoir.var:var}/secrets}") String folder,
            EditionSecretRows rows,
            PlatformTransactionManager transactions) {
        this.files = new SecretFiles(Path.of(folder).toAbsolutePath().normalize());
        this.rows = rows;
        // Kept whatever becomes of the transaction that needs it first.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // What another node has just recorded must be seen.
        this.apart.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * The secret of this edition, made now if nobody has needed it before; nothing for an edition that voted before editions
     * had secrets of their own, whose keys come from the installation's secret alone.
     *
     * @throws EditionSecretUnavailable when this node does not have it, has another one, or when it was destroyed
     */
    Optional<byte[]> of(EditionId edition) {
        return known.computeIfAbsent(edition, this::find);
    }

    private Optional<byte[]> find(EditionId edition) {
        try {
            return apart.execute(_ -> {
                var recorded = rows.of(edition);
                return recorded.isPresent() ? checked(edition, recorded.get()) : first(edition);
            });
        } catch (UncheckedIOException e) {
            throw new EditionSecretUnavailable(edition, Reason.UNREADABLE);
        }
    }

    private Optional<byte[]> checked(EditionId edition, EditionSecretRows.Known recorded) {
        if (recorded.destroyed()) {
            throw new EditionSecretUnavailable(edition, Reason.DESTROYED);
        }
        if (recorded.fingerprint().isEmpty()) {
            return Optional.empty();
        }
        var secret = files.read(edition).orElseThrow(() -> new EditionSecretUnavailable(edition, Reason.MISSING));
        if (!MessageDigest.isEqual(fingerprint(secret), recorded.fingerprint().orElseThrow())) {
            throw new EditionSecretUnavailable(edition, Reason.OTHER);
        }
        return Optional.of(secret);
    }

    private Optional<byte[]> first(EditionId edition) {
        var mine = files.create(edition);
        var secret = files.read(edition).orElseThrow(() -> new EditionSecretUnavailable(edition, Reason.MISSING));
        rows.add(edition, fingerprint(secret));
        try {
            return checked(edition, rows.of(edition).orElseThrow());
        } catch (EditionSecretUnavailable e) {
            if (mine) {
                // Another node was quicker, in a folder of its own: this file never served.
                files.destroy(edition);
            }
            throw e;
        }
    }

    private static byte[] fingerprint(byte[] secret) {
        var named = new byte[secret.length + 1];
        System.arraycopy(secret, 0, named, 1, secret.length);
        return Token.sha256(named);
    }

    /**
     * Whether this node could record a vote in the edition now: the secret is here, or can be made.
     */
    public boolean isUsable(EditionId edition) {
        try {
            of(edition);
            return true;
        } catch (EditionSecretUnavailable e) {
            return false;
        }
    }

    /**
     * Destroys the secret for good: recorded first, so that no node makes another one, then on this node's disk. A node with
     * its own folder destroys its copy within the hour.
     */
    public void destroy(EditionId edition) {
        apart.executeWithoutResult(_ -> rows.destroyed(edition));
        known.remove(edition);
        files.destroy(edition);
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void destroyCopies() {
        for (var edition : files.editions()) {
            if (rows.of(edition).filter(EditionSecretRows.Known::destroyed).isPresent()) {
                known.remove(edition);
                files.destroy(edition);
            }
        }
    }
}
