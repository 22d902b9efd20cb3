package fr.comptoir.franceconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.comptoir.franceconnect.Homecoming.Identified;
import fr.comptoir.franceconnect.Homecoming.Refused;
import fr.comptoir.platform.SealedTexts;
import fr.comptoir.testing.OidcServer;
import fr.comptoir.testing.OidcServer.Lie;
import fr.comptoir.testing.OidcVisitor;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;

class FranceConnectTests {

    private static OidcServer server;

    private final OidcVisitor visitor = new OidcVisitor();
    private MockHttpServletResponse page = new MockHttpServletResponse();

    @BeforeAll
    static void start() {
        server = OidcServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void honest() {
        server.lie(Lie.NONE);
        server.requireProofKey(false);
        server.person("DUBOIS", "Angela Claire Louise", "1962-08-24");
    }

    private static FranceConnectProperties properties(String issuer, boolean pkce) {
        return new FranceConnectProperties(issuer, OidcServer.CLIENT, OidcServer.SECRET, pkce, "", "", "", "", "");
    }

    private static FranceConnect with(FranceConnectProperties properties, Clock clock) {
        var provider = new Provider(properties, Clock.systemUTC());
        return new FranceConnect(properties, provider, new CodeExchange(provider), SealedTexts.with(clock));
    }

    private static FranceConnect franceConnect() {
        return with(properties(server.issuer(), false), Clock.systemUTC());
    }

    private String depart(FranceConnect franceConnect) {
        page = new MockHttpServletResponse();
        return franceConnect
                .depart(new MockHttpServletRequest("POST", "/voter/franceconnect"), page)
                .orElseThrow();
    }

    private MockHttpServletRequest back(String address) {
        var request = new MockHttpServletRequest("GET", FranceConnect.RETURN_PATH);
        UriComponentsBuilder.fromUri(URI.create(address))
                .build()
                .getQueryParams()
                .forEach((name, values) -> request.addParameter(
                        name, java.net.URLDecoder.decode(values.getFirst(), java.nio.charset.StandardCharsets.UTF_8)));
        var cookie = page.getCookie("franceconnect");
        if (cookie != null) {
            request.setCookies(new Cookie(cookie.getName(), cookie.getValue()));
        }
        return request;
    }

    private Homecoming errand(FranceConnect franceConnect) {
        return franceConnect.comeBack(back(visitor.identify(depart(franceConnect))), new MockHttpServletResponse());
    }

    @Test
    void a_person_identifies_and_only_what_the_vote_needs_is_kept() {
        assertThat(errand(franceConnect())).isInstanceOfSatisfying(Identified.class, home -> {
            assertThat(home.identity().birthName()).isEqualTo("DUBOIS");
            assertThat(home.identity().givenNames()).isEqualTo("Angela Claire Louise");
            assertThat(home.identity().birthDate()).isEqualTo(LocalDate.of(1962, 8, 24));
            assertThat(home.identity().subject()).isEqualTo("f6c0aa79v1");
        });
    }

    @Test
    void the_question_is_the_one_that_franceconnect_expects() {
        var question = UriComponentsBuilder.fromUriString(depart(franceConnect()))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        assertThat(question)
                .containsEntry("acr_values", "eidas1")
                .containsEntry("scope", "openid%20identite_pivot")
                .containsEntry("response_type", "code")
                .containsOnlyKeys(
                        "acr_values", "scope", "response_type", "client_id", "redirect_uri", "state", "nonce");
        assertThat(question.get("state")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(question.get("nonce")).hasSizeGreaterThanOrEqualTo(32);
        var cookie = page.getHeader("Set-Cookie");
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax", "Path=/voter/franceconnect", "Max-Age=900")
                .doesNotContain(question.get("state"));
    }

    @Test
    void with_pkce_the_code_alone_is_worth_nothing() {
        server.requireProofKey(true);
        assertThat(errand(with(properties(server.issuer(), true), Clock.systemUTC())))
                .isInstanceOf(Identified.class);
    }

    @Test
    void explicit_addresses_replace_the_discovery() {
        var issuer = server.issuer();
        var explicit = new FranceConnectProperties(
                issuer,
                OidcServer.CLIENT,
                OidcServer.SECRET,
                false,
                issuer + "/oauth2/authorize",
                issuer + "/oauth2/token",
                issuer + "/userinfo",
                issuer + "/oauth2/jwks",
                issuer + "/connect/logout");
        assertThat(errand(with(explicit, Clock.systemUTC()))).isInstanceOf(Identified.class);
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_NONCE, NONCE",
        "TOKEN_NO_NONCE, NONCE",
        "TOKEN_ISSUER, ISSUER",
        "TOKEN_AUDIENCE, AUDIENCE",
        "TOKEN_SECOND_AUDIENCE, AUDIENCE",
        "TOKEN_EXPIRED, EXPIRED",
        "TOKEN_LEVEL, LEVEL",
        "TOKEN_NO_LEVEL, LEVEL",
        "TOKEN_SIGNATURE, SIGNATURE",
        "TOKEN_SHARED_SECRET, SIGNATURE",
        "IDENTITY_ISSUER, ISSUER",
        "IDENTITY_AUDIENCE, AUDIENCE",
        "IDENTITY_EXPIRED, EXPIRED",
        "IDENTITY_SIGNATURE, SIGNATURE",
        "IDENTITY_PLAIN, SIGNATURE",
        "IDENTITY_OF_ANOTHER, IDENTITY",
        "IDENTITY_WITHOUT_NAME, IDENTITY",
        "IDENTITY_BIRTH_DATE, IDENTITY"
    })
    void a_lie_is_not_believed(Lie lie, Mishap mishap) {
        server.lie(lie);
        assertThat(errand(franceConnect())).isEqualTo(new Refused(mishap));
    }

    @Test
    void somebody_who_gives_up_comes_back_without_harm() {
        var franceConnect = franceConnect();
        var address = visitor.giveUp(depart(franceConnect));
        assertThat(franceConnect.comeBack(back(address), new MockHttpServletResponse()))
                .isEqualTo(new Refused(Mishap.CANCELLED));
    }

    @Test
    void an_answer_serves_once_even_with_the_same_cookie() {
        var franceConnect = franceConnect();
        var address = visitor.identify(depart(franceConnect));
        var first = new MockHttpServletResponse();
        assertThat(franceConnect.comeBack(back(address), first)).isInstanceOf(Identified.class);
        assertThat(first.getHeader("Set-Cookie")).contains("franceconnect=;", "Max-Age=0");
        assertThat(franceConnect.comeBack(back(address), new MockHttpServletResponse()))
                .isEqualTo(new Refused(Mishap.NO_REQUEST));
        page = new MockHttpServletResponse();
        assertThat(franceConnect.comeBack(back(address), new MockHttpServletResponse()))
                .isEqualTo(new Refused(Mishap.NO_REQUEST));
    }

    @Test
    void an_answer_to_another_question_of_the_same_browser_is_refused() {
        var franceConnect = franceConnect();
        var address = visitor.identify(depart(franceConnect));
        depart(franceConnect);
        assertThat(franceConnect.comeBack(back(address), new MockHttpServletResponse()))
                .isEqualTo(new Refused(Mishap.NO_REQUEST));
    }

    @Test
    void a_question_is_forgotten_after_a_quarter_of_an_hour() {
        var address = visitor.identify(depart(franceConnect()));
        var late = Clock.fixed(Instant.now().plus(Duration.ofMinutes(16)), ZoneOffset.UTC);
        assertThat(with(properties(server.issuer(), false), late)
                        .comeBack(back(address), new MockHttpServletResponse()))
                .isEqualTo(new Refused(Mishap.NO_REQUEST));
    }

    @Test
    void the_site_works_while_franceconnect_does_not() {
        var nowhere = with(properties("http://127.0.0.1:1", false), Clock.systemUTC());
        assertThat(nowhere.depart(new MockHttpServletRequest("POST", "/voter/franceconnect"), page))
                .isEmpty();
        var address = visitor.identify(depart(franceConnect()));
        assertThat(nowhere.comeBack(back(address), new MockHttpServletResponse()))
                .isEqualTo(new Refused(Mishap.FAILED));
    }

    @Test
    void the_way_out_names_the_session_and_where_to_come_back() {
        var out = franceConnect()
                .wayOut(new MockHttpServletRequest("GET", "/voter/bulletin"), "un.jeton.signé")
                .orElseThrow();
        assertThat(out)
                .startsWith(server.issuer() + "/connect/logout?id_token_hint=un.jeton.sign%C3%A9")
                .contains(
                        "post_logout_redirect_uri=http%3A%2F%2Flocalhost%2Fvoter%2Ffranceconnect%2Fsortie", "&state=");
    }

    @ParameterizedTest
    @CsvSource({
        "http://franceconnect.example, id, secret",
        "https://franceconnect.example, '', secret",
        "https://franceconnect.example, id, ''"
    })
    void a_half_written_or_unsafe_configuration_stops_the_start(String issuer, String id, String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FranceConnectProperties(issuer, id, secret, false, "", "", "", "", ""));
    }
}
