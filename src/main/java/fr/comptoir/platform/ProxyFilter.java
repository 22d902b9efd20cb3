package fr.comptoir.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes what proxies say of the visitor's address, scheme and host when the machine that speaks to us is a declared
 * proxy, and nobody else: anybody can write such headers. The chain of addresses is read from our end, and stops at the
 * first machine that is not a declared proxy.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProxyFilter extends OncePerRequestFilter {

    private final List<AddressRange> proxies;
    private final ProxyHeaders headers;
    private final ForwardedHeaderFilter believing = new ForwardedHeaderFilter();
    private final ForwardedHeaderFilter deaf = new ForwardedHeaderFilter();

    ProxyFilter(ComptoirProperties properties) {
        proxies = properties.proxies();
        headers = properties.proxyHeaders();
        deaf.setRemoveOnly(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var peer = ClientAddress.parse(request.getRemoteAddr());
        if (peer.filter(this::isProxy).isEmpty()) {
            deaf.doFilter(request, response, chain);
            return;
        }
        var client = client(peer.get(), Collections.list(request.getHeaders(headers.chain())));
        believing.doFilter(
                new OneFamily(request, headers),
                response,
                (inner, answer) -> chain.doFilter(new From((HttpServletRequest) inner, client), answer));
    }

    private boolean isProxy(ClientAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address.address()));
    }

    /** Walks away from us, proxy after proxy; what cannot be read ends the walk at the last machine that was known. */
    private ClientAddress client(ClientAddress peer, List<String> chain) {
        var last = peer;
        for (var hop : headers.hops(chain)) {
            var next = ClientAddress.parse(hop);
            if (next.isEmpty()) {
                return last;
            }
            last = next.get();
            if (!isProxy(last)) {
                return last;
            }
        }
        return last;
    }

    /** A request in which only one family of headers can be read. */
    private static final class OneFamily extends HttpServletRequestWrapper {

        private final ProxyHeaders headers;

        OneFamily(HttpServletRequest request, ProxyHeaders headers) {
            super(request);
            this.headers = headers;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return headers.hides(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return headers.hides(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !headers.hides(name))
                    .toList());
        }
    }

    /** A request that comes from this address. */
    private static final class From extends HttpServletRequestWrapper {

        private final ClientAddress client;

        From(HttpServletRequest request, ClientAddress client) {
            super(request);
            this.client = client;
        }

        @Override
        public String getRemoteAddr() {
            return client.toString();
        }

        @Override
        public String getRemoteHost() {
            return client.toString();
        }
    }
}
