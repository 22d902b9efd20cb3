package fr.comptoir.decision;

/** What two persons decide together, with the words that the journal uses. */
public enum Matter {
    EXTENSION("prolongation du scrutin"),
    SUSPENSION("suspension du scrutin"),
    RESUMPTION("reprise du scrutin"),
    ANNULMENT("annulation du scrutin"),
    WITHDRAWAL("retrait d’un projet pendant le scrutin"),
    STRIKING_OUT("radiation d’un émargement"),
    KEEPING("maintien d’un émargement signalé"),
    HOMONYM("vote d’un homonyme"),
    GAP("écart expliqué au dépouillement"),
    PURGE("effacement des données du scrutin");

    private final String french;

    Matter(String french) {
        this.french = french;
    }

    /** In words, without an article. */
    public String french() {
        return french;
    }
}
