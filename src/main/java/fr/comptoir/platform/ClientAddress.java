package fr.comptoir.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as it can be known: the machine that speaks to us or, when that is a declared proxy
 * ({@code comptoir.proxies}), the one that the proxy names. Never stored as such.
 *
 * @param address the address; an IPv4 address written as IPv6 is an IPv4 address
 */
public record ClientAddress(InetAddress address) {

    private static final int IPV4_BLOCK = 24;
    private static final int IPV6_BLOCK = 56;
    private static final Pattern WITH_PORT = Pattern.compile("(?:\\[([^\\]]+)\\]|([^:\\[\\]]+))(?::\\d{1,5})?");

    /** The address of a request. {@link ProxyFilter} has already set it right. */
    public static ClientAddress of(HttpServletRequest request) {
        return parse(request.getRemoteAddr())
                .orElseThrow(() -> new IllegalStateException("the server gives no readable address"));
    }

    /** Reads an address as headers write it, with or without brackets and port; names are never looked up. */
    static Optional<ClientAddress> parse(String text) {
        var stripped = text.strip();
        var matcher = WITH_PORT.matcher(stripped);
        var literal = !matcher.matches() ? stripped : matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        try {
            return Optional.of(new ClientAddress(InetAddress.ofLiteral(literal.replaceFirst("%.*$", ""))));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The block that a household, a school or a library shares: /24 in IPv4, /56 in IPv6. Several hundred people may vote
     * from one block: it is a signal among others, never a reason to refuse.
     */
    public String prefix() {
        return new AddressRange(address, address instanceof Inet4Address ? IPV4_BLOCK : IPV6_BLOCK).toString();
    }

    @Override
    public String toString() {
        return address.getHostAddress();
    }
}
