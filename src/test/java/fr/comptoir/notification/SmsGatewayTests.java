package fr.comptoir.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.ProxyHeaders;
import fr.comptoir.shared.PhoneNumber;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsGatewayTests {

    private static final Sms SMS =
            new Sms(new PhoneNumber("+33612345678"), "Code « 123 \"456\" »\nà taper & à garder <pour vous>");

    private HttpServer server;
    private volatile int status = 202;
    private volatile String asked = "";
    private volatile String body = "";
    private volatile @Nullable String authorization;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"to\":\"{to}\",\"text\":\"{text}\"} | {\"to\":\"+33612345678\",\"text\":\"Code « 123 \\\"456\\\" »\\nà taper & à garder <pour vous>\"}",
                "application/x-www-form-urlencoded | to={to}&text={text} | to=%2B33612345678&text=Code%20%C2%AB%20123%20%22456%22%20%C2%BB%0A%C3%A0%20taper%20%26%20%C3%A0%20garder%20%3Cpour%20vous%3E",
                "text/xml | <sms to='{to}'>{text}</sms> | <sms to='+33612345678'>Code « 123 &#x22;456&#x22; »NEWLINEà taper &#x26; à garder &#x3c;pour vous&#x3e;</sms>"
            })
    void writes_the_words_as_the_body_wants_them(String type, String template, String expected) throws Exception {
        gateway("POST", "/sms", Map.of("Content-Type", type, "Authorization", "Bearer abc"), template)
                .send(SMS);

        assertThat(asked).isEqualTo("POST /sms");
        assertThat(authorization).isEqualTo("Bearer abc");
        assertThat(body.replaceAll("&#xe0;", "à").replaceAll("&#xab;", "«").replaceAll("&#xbb;", "»"))
                .isEqualTo(expected.replace("NEWLINE", "\n"));
    }

    @Test
    void writes_them_in_the_address_of_a_gateway_that_reads_addresses() throws Exception {
        gateway("GET", "/envoi?a={to}&m={text}", Map.of(), "").send(new Sms(SMS.to(), "Code & 123"));

        assertThat(asked).isEqualTo("GET /envoi?a=%2B33612345678&m=Code%20%26%20123");
        assertThat(body).isEmpty();
    }

    @Test
    void takes_any_other_status_for_a_refusal() {
        status = 402;
        var gateway = gateway("POST", "/sms", Map.of(), "{text}");

        assertThatThrownBy(() -> gateway.send(SMS))
                .isInstanceOf(SmsGateway.NotAccepted.class)
                .hasMessage("status 402");
    }

    @Test
    void says_that_a_gateway_does_not_answer_without_quoting_the_message() {
        var gateway = gateway("POST", "/sms", Map.of(), "{text}");
        server.stop(0);

        assertThatThrownBy(() -> gateway.send(SMS))
                .isInstanceOf(SmsGateway.NotAccepted.class)
                .hasMessage("ConnectException");
    }

    @Test
    void is_offered_by_the_demonstration_and_by_whoever_has_a_gateway() {
        assertThat(new SmsGateway(properties(null, "POST", Map.of(), ""), comptoir(true)).isOpen())
                .isTrue();
        assertThat(new SmsGateway(properties(null, "POST", Map.of(), ""), comptoir(false)).isOpen())
                .isFalse();
        assertThat(gateway("POST", "/sms", Map.of(), "").isOpen()).isTrue();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private SmsGateway gateway(String method, String path, Map<String, String> headers, String template) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return new SmsGateway(properties(url, method, headers, template), comptoir(false));
    }

    private static SmsProperties properties(
            @Nullable String url, String method, Map<String, String> headers, String template) {
        return new SmsProperties(
                url, method, headers, template, Set.of(200, 202), Duration.ofSeconds(5), List.of("+33"));
    }

    private static ComptoirProperties comptoir(boolean demonstration) {
        return new ComptoirProperties(
                "Comptoir",
                "Budget citoyen",
                "http://localhost:8080",
                ZoneId.of("Europe/Paris"),
                demonstration,
                List.of(),
                ProxyHeaders.X_FORWARDED,
                "x".repeat(32));
    }
}
