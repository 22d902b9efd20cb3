package fr.comptoir.electorate.fraud;

/** What makes an entry of the roll worth a look. A signal refuses nobody: two persons decide. */
public enum SignalKind {
    /** More residents than the edition expects share one mailbox or mobile. */
    CONTACT("Beaucoup d’émargements pour un même contact"),
    /** Many entries came from one browser. */
    DEVICE("Beaucoup d’émargements depuis un même navigateur"),
    /** Many entries came from one network within one hour of the clock. */
    NETWORK_HOUR("Beaucoup d’émargements d’un même réseau en une heure"),
    /** Many entries came from one network within one minute of the clock. */
    NETWORK_MINUTE("Rafale d’émargements d’un même réseau en une minute"),
    /** Names that sound alike, born on the same day. */
    LIKENESS("Identités presque identiques, nées le même jour"),
    /** A mailbox that one throws away. */
    DISPOSABLE_MAIL("Adresse électronique jetable"),
    /** Somebody says that they have not voted. */
    CONTESTED("Une personne dit ne pas avoir voté"),
    /** Somebody objects to what is kept about them. */
    OBJECTION("Opposition d’une personne à ce qui est gardé sur elle");

    private final String french;

    SignalKind(String french) {
        this.french = french;
    }

    /** In words, for the desk. */
    public String french() {
        return french;
    }
}
