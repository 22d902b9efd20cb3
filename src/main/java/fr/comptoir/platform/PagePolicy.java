package fr.comptoir.platform;

import jakarta.servlet.http.HttpServletResponse;

/** What a page may load and where its forms may go: this site and nothing else. */
public final class PagePolicy {

    static final String DIRECTIVES =
            "default-src 'self'; object-src 'none'; base-uri 'none'; " + "form-action 'self'; frame-ancestors 'none'";

    private PagePolicy() {}

    /**
     * Lets the forms of this page end up on another site as well, as one of them does that leaves by a redirection.
     *
     * @param origin its scheme, host and port
     */
    public static void formsMayReach(HttpServletResponse response, String origin) {
        response.setHeader(
                "Content-Security-Policy", DIRECTIVES.replace("form-action 'self'", "form-action 'self' " + origin));
    }
}
