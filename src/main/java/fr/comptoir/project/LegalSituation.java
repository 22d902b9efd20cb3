package fr.comptoir.project;

/** In what form the holder acts; nobody needs a structure to begin. Words at {@code project.legal.NAME}. */
public enum LegalSituation {
    RESIDENT,
    RESIDENTS_COLLECTIVE,
    INFORMAL_COLLECTIVE,
    PREFIGURATION,
    ASSOCIATION,
    MICRO_ENTERPRISE,
    HOSTED_BY_CAE,
    SCOP,
    SCIC,
    CAE,
    COOPERATIVE,
    MUTUAL,
    FOUNDATION,
    ENDOWMENT_FUND,
    SOCIAL_COMPANY,
    OTHER
}
