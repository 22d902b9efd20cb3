package fr.comptoir.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Lists projects in an order drawn at random for each visitor, so that none is always first, and stable while they browse:
 * the seed is in a cookie that ends with the visit and says nothing about the person.
 */
@Component
public class VisitorOrder {

    private static final String COOKIE = "ordre";
    private static final Pattern SEED = Pattern.compile("\\d{1,18}");

    private final SecureRandom random = new SecureRandom();

    /** The visitor's seed, given with the response when they have none yet. */
    public long seed(HttpServletRequest request, HttpServletResponse response) {
        return known(request).orElseGet(() -> {
            var seed = random.nextLong(1_000_000_000_000_000_000L);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, String.valueOf(seed))
                            .path("/")
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
            return seed;
        });
    }

    private static Optional<Long> known(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .filter(cookie -> SEED.matcher(cookie.getValue()).matches())
                .map(cookie -> Long.parseLong(cookie.getValue()))
                .findFirst();
    }

    /**
     * The items in this visitor's order; leaving some of them out does not move the others.
     *
     * @param number what tells an item from the others
     */
    public <T> List<T> sort(List<T> items, long seed, ToLongFunction<T> number) {
        return items.stream()
                .sorted(Comparator.comparingLong(item -> mix(seed ^ mix(number.applyAsLong(item)))))
                .toList();
    }

    /** The finaliser of SplitMix64: neighbouring numbers end up far apart. */
    private static long mix(long value) {
        var z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
