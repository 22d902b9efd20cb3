package fr.comptoir.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie that lives for the time of an errand elsewhere: sent to one part of the site only, out of reach of scripts, given
 * back once and deleted.
 *
 * @param name its name
 * @param path the part of the site that sees it
 */
public record BriefCookie(String name, String path) {

    /** Gives it to the browser; what it holds has been sealed. */
    public void give(HttpServletRequest request, HttpServletResponse response, String sealed, Duration life) {
        set(request, response, sealed, life);
    }

    /** What the browser brings. */
    public Optional<String> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst();
    }

    /** What the browser brings back; the cookie is deleted. */
    public Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        var value = read(request);
        if (value.isPresent()) {
            set(request, response, "", Duration.ZERO);
        }
        return value;
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        // Lax: the browser brings it when another site sends the visitor back, not with what other sites post.
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(path)
                        .maxAge(life)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
