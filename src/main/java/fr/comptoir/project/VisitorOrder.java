package fr.comptoir.project;

import java.time.Duration;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.springframework.http.ResponseCookie;

/**
 * The order in which one visitor sees the projects: drawn at random for them, so that none is always first, and the same
 * as long as they browse, even when a project joins or leaves the list.
 *
 * @param seed what the order is drawn from; kept in the visitor's cookie and nowhere else
 */
record VisitorOrder(long seed) {

    /** The cookie that keeps it. */
    static final String COOKIE = "ordre";

    private static final Duration KEPT = Duration.ofDays(60);

    /** An order for a new visitor. */
    static VisitorOrder next() {
        return new VisitorOrder(new SplittableRandom().nextLong());
    }

    /** The order that a cookie keeps; a new one when it says nothing that can be read. */
    static VisitorOrder of(String cookie) {
        try {
            return new VisitorOrder(Long.parseLong(cookie, 36));
        } catch (NumberFormatException e) {
            return next();
        }
    }

    /** Who comes first for this visitor. */
    Comparator<ListedProject> comparator() {
        return Comparator.comparingLong((ListedProject project) -> rank(project.id()))
                .thenComparing(ListedProject::reference);
    }

    private long rank(ProjectId id) {
        var bits = id.value().getMostSignificantBits() ^ id.value().getLeastSignificantBits();
        return new SplittableRandom(seed ^ bits).nextLong();
    }

    ResponseCookie cookie() {
        return ResponseCookie.from(COOKIE, Long.toString(seed, 36))
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
    }
}
