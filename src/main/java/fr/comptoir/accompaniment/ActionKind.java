package fr.comptoir.accompaniment;

/** What an adviser does for an idea. The words are at {@code accompaniment.action.NAME}. */
public enum ActionKind {
    WELCOME,
    REFERRAL,
    INTERVIEW,
    WORKSHOP,
    TRAINING,
    VISIT,
    LEGAL_SUPPORT,
    ECONOMIC_SUPPORT,
    FINANCIAL_ENGINEERING,
    STUDY,
    NETWORKING,
    LEGAL_HOSTING,
    PROVISION,
    ROADMAP_FOLLOW_UP
}
