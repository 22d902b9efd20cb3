package fr.comptoir.edition;

import java.time.Instant;

/**
 * The règlement as frozen when two persons sealed the poll: rules, list of projects, amounts.
 *
 * @param content the canonical text that was hashed
 * @param sha256 its SHA-256, 64 hexadecimal characters
 * @param frozenAt when it was frozen, by the database's clock
 */
public record Rulebook(String content, String sha256, Instant frozenAt) {}
