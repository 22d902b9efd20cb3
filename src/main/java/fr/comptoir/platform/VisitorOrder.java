package fr.comptoir.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Component;

/**
 * Lists projects in an order drawn at random for each visitor, stable while they browse: the seed is in a cookie that ends
 * with the visit and says nothing about the person. There are about {@value #ORDERS} orders: a few shuffles, each begun at
 * every project in turn, so that every project stands at every place exactly as often as any other.
 */
@Component
public class VisitorOrder {

    private static final int ORDERS = 240;
    private static final String COOKIE = "ordre";
    private static final Pattern SEED = Pattern.compile("\\d{1,18}");

    private final SecureRandom random = new SecureRandom();

    /** The visitor's seed, given with the response when they have none yet. */
    public long seed(HttpServletRequest request, HttpServletResponse response) {
        return known(request).orElseGet(() -> {
            var seed = random.nextLong(1_000_000_000_000_000_000L);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    cookie(String.valueOf(seed), request).build().toString());
            return seed;
        });
    }

    /** Forgets the seed, where one person after another uses the same screen: each has an order of their own. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie("", request).maxAge(Duration.ZERO).build().toString());
    }

    private static ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    /** The seed that the visitor came with: nothing on a first page, or where cookies are refused. */
    public Optional<Long> known(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .filter(cookie -> SEED.matcher(cookie.getValue()).matches())
                .map(cookie -> Long.parseLong(cookie.getValue()))
                .findFirst();
    }

    /**
     * The items in this visitor's order. What a visitor filters out is left out afterwards, so that nothing else moves.
     *
     * @param number what tells an item from the others
     */
    public <T> List<T> sort(List<T> items, long seed, ToLongFunction<T> number) {
        if (items.isEmpty()) {
            return List.of();
        }
        var order = order(seed, items.size());
        var shuffle = mix(order / items.size());
        var shuffled = new ArrayList<>(items.stream()
                .sorted(Comparator.comparingLong(item -> mix(shuffle ^ mix(number.applyAsLong(item)))))
                .toList());
        Collections.rotate(shuffled, order % items.size());
        return shuffled;
    }

    /** Which of the orders of so many items the seed stands for: two visitors with the same one see the same list. */
    public int order(long seed, int items) {
        return items == 0 ? 0 : Math.toIntExact(seed % ((long) items * Math.max(1, ORDERS / items)));
    }

    /** The finaliser of SplitMix64: neighbouring numbers end up far apart. */
    private static long mix(long value) {
        var z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
