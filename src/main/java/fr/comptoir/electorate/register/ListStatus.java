package fr.comptoir.electorate.register;

/** Where the reading of a list stands. */
enum ListStatus {
    /** Uploaded; somebody says which column holds what. */
    MAPPING("colonnes à vérifier", "warning"),
    RUNNING("lecture en cours", "progress"),
    /** Read to its end: a register waits to be put in force, letters wait to be downloaded. */
    READY("prêt", "info"),
    DONE("terminé", "success"),
    /** Unreadable; nothing of it is used. */
    FAILED("arrêté", "danger"),
    /** Given up by somebody, or forgotten. */
    DROPPED("abandonné", "neutral");

    private final String label;
    private final String tone;

    ListStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    /** Whether the uploaded file is still needed. */
    boolean needsFile() {
        return this == MAPPING || this == RUNNING;
    }
}
