package fr.comptoir.platform;

/** The application does not start, for a reason that the operator can mend. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * Why, and what to do.
     *
     * @param reason what is wrong, in French
     * @param remedy what the operator does about it, in French
     */
    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** What the operator does about it. */
    String remedy() {
        return remedy;
    }
}
