package fr.comptoir.results;

import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A result that the public may read: certified by two persons, or calculated from an imported file.
 *
 * @param edition the edition
 * @param sheet the result
 * @param sha256 the hash of the sheet's canonical text, 64 hexadecimal characters
 * @param at when it was certified, or calculated for an import
 * @param certifiedBy who certified it; empty for an import
 */
public record ResultView(
        EditionId edition, ResultSheet sheet, String sha256, Instant at, Optional<Certifiers> certifiedBy) {

    /**
     * The two persons who certified.
     *
     * @param first who proposed
     * @param second who certified what the first had proposed
     */
    public record Certifiers(String first, String second) {}
}
