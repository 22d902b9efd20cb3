package fr.comptoir.shared;

/** What was asked for does not exist, or not for this person: answered with the helpful 404 page. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a message: nothing about the request belongs in a log. */
    public NotFound() {
        super("not found", null, false, false);
    }
}
