package fr.comptoir.edition;

/** Whether an edition was lived here, or imported from a published election file and has no roll. */
public enum EditionKind {
    ORDINARY,
    IMPORTED
}
