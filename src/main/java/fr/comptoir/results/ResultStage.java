package fr.comptoir.results;

/** Where the result of an edition stands at the desk. */
enum ResultStage {
    NOT_YET("Vote pas terminé", "neutral"),
    URN_TO_OPEN("Urne à ouvrir", "warning"),
    TO_COUNT("À compter", "warning"),
    TO_PROPOSE("À proposer", "progress"),
    TO_CERTIFY("À certifier", "progress"),
    FINAL("Publié", "success");

    private final String label;
    private final String tone;

    ResultStage(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** Its words. */
    public String label() {
        return label;
    }

    /** The colour of its badge. */
    public String tone() {
        return tone;
    }

    /** How a step of the desk stands when the result stands here: done, now or next. */
    public String step(ResultStage step) {
        if (this == FINAL) {
            return "done";
        }
        return compareTo(step) > 0 ? "done" : this == step ? "now" : "next";
    }
}
