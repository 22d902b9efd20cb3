package fr.comptoir.electorate;

/**
 * Why something sent to the vote was refused, as {@link RefusalCounts} counts it. Each has the words of the staff's page;
 * what the resident reads is in the room that refuses.
 */
public enum RefusalReason {
    UNKNOWN_PROJECT("Projet absent du bulletin"),
    OTHER_TERRITORY("Projet d’un autre territoire"),
    WRONG_CHOICES("Trop ou trop peu de choix"),
    CHANGED_FORM("Formulaire modifié en chemin"),
    WRONG_CODE("Code faux, expiré ou essayé trop souvent"),
    TOO_MANY_CODES("Trop de codes demandés"),
    DESK_TICKET("Ticket de tablette expiré, modifié ou d’une autre édition"),
    TOO_YOUNG("Âge insuffisant"),
    ALREADY_SIGNED("Vote déjà enregistré sous cette identité"),
    NOT_OPEN("Envoi hors des heures du scrutin"),
    FRANCECONNECT_CANCELLED("FranceConnect : abandon par la personne"),
    FRANCECONNECT_NO_REQUEST("FranceConnect : retour sans demande, ou rejoué"),
    FRANCECONNECT_SIGNATURE("FranceConnect : signature fausse"),
    FRANCECONNECT_NONCE("FranceConnect : réponse à une autre demande (nonce)"),
    FRANCECONNECT_ISSUER("FranceConnect : émetteur inattendu"),
    FRANCECONNECT_AUDIENCE("FranceConnect : réponse destinée à un autre site"),
    FRANCECONNECT_EXPIRED("FranceConnect : réponse expirée"),
    FRANCECONNECT_LEVEL("FranceConnect : niveau de garantie insuffisant"),
    FRANCECONNECT_IDENTITY("FranceConnect : identité incomplète"),
    FRANCECONNECT_FAILED("FranceConnect : service en panne ou réponse illisible");

    private final String label;

    RefusalReason(String label) {
        this.label = label;
    }

    /** In French, for the staff. */
    public String label() {
        return label;
    }
}
