package fr.comptoir.desk;

/** What becomes of an envelope that a desk kept closed, with the words said to whoever holds it. */
enum EnvelopeOutcome {
    /** Nobody had voted under this identity: signed, its ballot goes to the paper urn unread. */
    TO_OPEN("à ouvrir : mettez le bulletin dans l’urne sans le lire", "success"),
    /** The electronic ballot gives way to this one. */
    REPLACES("à ouvrir : remplace le vote en ligne, qui est écarté", "success"),
    /** A vote is recorded under this identity. */
    ALREADY_VOTED("déjà voté : ne pas ouvrir", "danger"),
    /** Two persons struck the signature out. */
    STRUCK_OUT("émargement radié : ne pas ouvrir, voir le bureau de vote", "danger"),
    /** The declaration gives no right to vote, or cannot be read. */
    NOT_ENTITLED("ne peut pas voter : ne pas ouvrir", "danger"),
    /** It came after the close, or after the urn was opened. */
    LATE("arrivée trop tard : ne pas ouvrir", "warning");

    private final String french;
    private final String tone;

    EnvelopeOutcome(String french, String tone) {
        this.french = french;
        this.tone = tone;
    }

    /** In words. */
    public String french() {
        return french;
    }

    /** The colour of its badge. */
    public String tone() {
        return tone;
    }
}
