package fr.comptoir.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The family of headers in which the declared proxies say who asked, and how. The other family is ignored: a proxy hands
 * on what it does not write itself, as a visitor invented it.
 */
public enum ProxyHeaders {
    /** {@code X-Forwarded-For}, {@code -Proto}, {@code -Host}, {@code -Port}: what nearly every proxy writes. */
    X_FORWARDED("x-forwarded-for"),
    /** {@code Forwarded}, RFC 7239. */
    FORWARDED("forwarded");

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;\\s]*)");

    private final String chain;

    ProxyHeaders(String chain) {
        this.chain = chain;
    }

    /** The header that lists the machines a request went through. */
    String chain() {
        return chain;
    }

    /** Whether a header belongs to the other family. */
    boolean hides(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return this == FORWARDED ? name.startsWith("x-forwarded-") : name.equals("forwarded");
    }

    /** The machines of the chain, the nearest first, as written; an empty text for one that is not named. */
    List<String> hops(List<String> values) {
        var hops = new ArrayList<String>();
        for (var value : values) {
            Arrays.stream(value.split(",", -1)).map(this::name).forEach(hops::add);
        }
        Collections.reverse(hops);
        return hops;
    }

    private String name(String element) {
        if (this == X_FORWARDED) {
            return element.strip();
        }
        var found = FOR.matcher(element);
        return found.find() ? found.group(1).replace("\"", "").strip() : "";
    }
}
