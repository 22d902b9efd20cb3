package fr.comptoir.identity;

/**
 * A partner structure: it accompanies, hosts or funds.
 *
 * @param id its identifier
 * @param name its name
 * @param kind what it is
 */
public record StructureView(StructureId id, String name, StructureKind kind) {}
