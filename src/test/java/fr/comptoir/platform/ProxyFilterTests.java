package fr.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProxyFilterTests {

    private static ProxyFilter filter(ProxyHeaders headers, String... proxies) {
        return new ProxyFilter(new ComptoirProperties(
                "Comptoir",
                "Budget",
                "http://localhost",
                ZoneId.of("Europe/Paris"),
                true,
                Arrays.stream(proxies).map(AddressRange::of).toList(),
                headers,
                "x".repeat(32)));
    }

    private static MockHttpServletRequest from(String peer) {
        var request = new MockHttpServletRequest("GET", "/voter");
        request.setRemoteAddr(peer);
        return request;
    }

    private static HttpServletRequest through(ProxyFilter filter, MockHttpServletRequest request)
            throws ServletException, IOException {
        var seen = new AtomicReference<HttpServletRequest>();
        filter.doFilter(request, new MockHttpServletResponse(), (inner, _) -> seen.set((HttpServletRequest) inner));
        return seen.get();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Nobody said it, or nobody whom we believe.
                "10.0.0.2, -, 10.0.0.2",
                "203.0.113.7, 198.51.100.1, 203.0.113.7",
                // The nearest machine that is not a proxy, whatever stands before it.
                "10.0.0.2, 198.51.100.1, 198.51.100.1",
                "10.0.0.2, '6.6.6.6, 198.51.100.1', 198.51.100.1",
                "10.0.0.2, '6.6.6.6, 198.51.100.1, 10.0.0.9', 198.51.100.1",
                "10.0.0.2, '198.51.100.1:4711', 198.51.100.1",
                "10.0.0.2, '[2001:db8::5]:4711', 2001:db8:0:0:0:0:0:5",
                "10.0.0.2, '2001:db8::5', 2001:db8:0:0:0:0:0:5",
                // What cannot be read ends the walk: nothing beyond it is believed.
                "10.0.0.2, '198.51.100.1, unknown', 10.0.0.2",
                "10.0.0.2, '198.51.100.1, évêché, 10.0.0.9', 10.0.0.9",
                "10.0.0.2, '198.51.100.1,', 10.0.0.2",
                // Proxies only: the farthest of them.
                "10.0.0.2, '10.0.0.8, 10.0.0.9', 10.0.0.8"
            })
    void the_address_is_the_nearest_that_no_declared_proxy_has(String peer, String chain, String expected)
            throws Exception {
        var request = from(peer);
        if (chain != null) {
            request.addHeader("X-Forwarded-For", chain);
        }
        var seen = through(filter(ProxyHeaders.X_FORWARDED, "10.0.0.0/8"), request);
        assertThat(ClientAddress.of(seen)).hasToString(expected);
    }

    @Test
    void several_headers_are_one_chain() throws Exception {
        var request = from("10.0.0.2");
        request.addHeader("X-Forwarded-For", "6.6.6.6");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        assertThat(ClientAddress.of(through(filter(ProxyHeaders.X_FORWARDED, "10.0.0.0/8"), request)))
                .hasToString("198.51.100.1");
    }

    @Test
    void by_default_nobody_is_believed_about_anything() throws Exception {
        var request = from("127.0.0.1");
        request.addHeader("X-Forwarded-For", "6.6.6.6");
        request.addHeader("X-Forwarded-Host", "mechant.example");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("Forwarded", "for=6.6.6.6;host=mechant.example;proto=https");
        var seen = through(filter(ProxyHeaders.X_FORWARDED), request);
        assertThat(ClientAddress.of(seen)).hasToString("127.0.0.1");
        assertThat(seen.getServerName()).isEqualTo("localhost");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getHeader("X-Forwarded-For")).isNull();
        assertThat(seen.getHeader("Forwarded")).isNull();
    }

    @Test
    void scheme_and_host_are_those_of_the_proxy_and_what_the_visitor_wrote_in_the_other_family_is_ignored()
            throws Exception {
        var request = from("10.0.0.2");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-Host", "budget.example");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("Forwarded", "for=6.6.6.6;host=mechant.example;proto=http");
        var seen = through(filter(ProxyHeaders.X_FORWARDED, "10.0.0.0/8"), request);
        assertThat(ClientAddress.of(seen)).hasToString("198.51.100.1");
        assertThat(seen.getRequestURL()).hasToString("https://budget.example/voter");
        assertThat(seen.isSecure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "for=198.51.100.1;proto=https;host=budget.example, 198.51.100.1",
                "'for=6.6.6.6, For=\"198.51.100.1:4711\";proto=https;host=budget.example', 198.51.100.1",
                "'for=6.6.6.6, for=\"[2001:db8::5]\";proto=https', 2001:db8:0:0:0:0:0:5",
                "'for=6.6.6.6, for=_cache', 10.0.0.2",
                "'for=6.6.6.6, proto=https', 10.0.0.2"
            })
    void a_proxy_that_speaks_rfc_7239_is_read_in_its_own_words(String header, String expected) throws Exception {
        var request = from("10.0.0.2");
        request.addHeader("Forwarded", header);
        request.addHeader("X-Forwarded-For", "7.7.7.7");
        var seen = through(filter(ProxyHeaders.FORWARDED, "10.0.0.0/8"), request);
        assertThat(ClientAddress.of(seen)).hasToString(expected);
    }
}
