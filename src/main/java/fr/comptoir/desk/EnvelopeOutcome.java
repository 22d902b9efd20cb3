package fr.comptoir.desk;

/** What becomes of an envelope that a desk kept closed, with the words said to whoever holds it and those of the minutes. */
public enum EnvelopeOutcome {
    /** Nobody had voted under this identity: signed, its ballot goes to the paper urn unread. */
    TO_OPEN("à ouvrir : mettez le bulletin dans l’urne sans le lire", "ouvertes, dans l’urne de papier", "success"),
    /** The electronic ballot gives way to this one. */
    REPLACES(
            "à ouvrir : remplace le vote en ligne, qui est écarté",
            "ouvertes, à la place d’un vote en ligne",
            "success"),
    /** A vote is recorded under this identity. */
    ALREADY_VOTED("déjà voté : ne pas ouvrir", "non ouvertes, déjà voté", "danger"),
    /** Two persons struck the signature out. */
    STRUCK_OUT("émargement radié : ne pas ouvrir, voir le bureau de vote", "non ouvertes, émargement radié", "danger"),
    /** The declaration gives no right to vote, or cannot be read. */
    NOT_ENTITLED("ne peut pas voter : ne pas ouvrir", "non ouvertes, sans droit de vote", "danger"),
    /** It came after the close, or after the urn was opened. */
    LATE("arrivée trop tard : ne pas ouvrir", "non ouvertes, arrivées trop tard", "warning");

    private final String french;
    private final String recorded;
    private final String tone;

    EnvelopeOutcome(String french, String recorded, String tone) {
        this.french = french;
        this.recorded = recorded;
        this.tone = tone;
    }

    /** What the minutes say of such envelopes. */
    public String recorded() {
        return recorded;
    }

    /** What is said to whoever holds it. */
    public String french() {
        return french;
    }

    /** The colour of its badge. */
    public String tone() {
        return tone;
    }
}
