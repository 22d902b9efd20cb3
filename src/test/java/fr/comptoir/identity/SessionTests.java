package fr.comptoir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.ComptoirApplication;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.session.FindByIndexNameSessionRepository;

@ComptoirTest
class SessionTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Fixtures fixtures;
    private final TestDatabase database;
    private final Environment environment;
    private final StaffSessions sessions;
    private final FindByIndexNameSessionRepository<?> repository;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;

    SessionTests(
            Fixtures fixtures,
            TestDatabase database,
            Environment environment,
            StaffSessions sessions,
            FindByIndexNameSessionRepository<?> repository,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.database = database;
        this.environment = environment;
        this.sessions = sessions;
        this.repository = repository;
        this.port = port;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/gestion/connexion",
                "/gestion",
                "/communes?q=arras",
                "/demo/courriels",
                "/gestion/mot-de-passe",
                "/nulle-part"
            })
    void reading_without_an_account_opens_no_session(String path) throws Exception {
        var answer = get(port, path);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("SESSION") || cookie.startsWith("JSESSIONID"));
        assertThat(openSessions()).isZero();
    }

    @Test
    void a_refused_sign_in_opens_no_session_either() throws Exception {
        var staff = fixtures.staff(Role.HOST);
        var answer = signIn(port, staff.email(), "autre chose");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Adresse ou mot de passe incorrect", staff.email());
        assertThat(openSessions()).isZero();
    }

    @Test
    void two_nodes_on_one_database_know_the_same_person() throws Exception {
        var staff = fixtures.staff(Role.HOST);
        assertThat(signIn(port, staff.email(), Fixtures.PASSWORD).statusCode()).isEqualTo(302);
        try (var second = new SpringApplicationBuilder(ComptoirApplication.class)
                .properties(settings())
                .run("--server.port=0")) {
            var other = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(other).isNotEqualTo(port);
            var page = get(other, "/gestion");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Bonjour " + staff.name());

            sessions.end(new fr.comptoir.shared.EmailAddress(staff.email()));
            assertThat(get(other, "/gestion").statusCode())
                    .as("ended on one node, ended on the other")
                    .isEqualTo(302);
        }
    }

    @Test
    void the_session_holds_no_password() throws Exception {
        var staff = fixtures.staff(Role.HOST);
        signIn(port, staff.email(), Fixtures.PASSWORD);
        assertThat(repository.findByPrincipalName(staff.email())).hasSize(1);
        var stored = database.owner()
                .sql("select group_concat(convert(attribute_bytes using latin1)) from SPRING_SESSION_ATTRIBUTES")
                .query(String.class)
                .single();
        assertThat(stored)
                .contains(staff.email())
                .doesNotContain(Fixtures.PASSWORD)
                .doesNotContain("$argon2");
    }

    private Map<String, Object> settings() {
        return java.util.stream.Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.liquibase.user",
                        "spring.liquibase.password",
                        "spring.liquibase.parameters.appUser",
                        "spring.liquibase.parameters.rebuilderUser",
                        "comptoir.secret")
                .collect(Collectors.toMap(name -> name, environment::getRequiredProperty));
    }

    private int openSessions() {
        return database.owner()
                .sql("select count(*) from SPRING_SESSION")
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> signIn(int port, String email, String password) throws Exception {
        var csrf = CSRF.matcher(get(port, "/gestion/connexion").body());
        assertThat(csrf.find()).isTrue();
        var fields = Map.of("email", email, "motDePasse", password, "_csrf", csrf.group(1));
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(address(port, "/gestion/connexion"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(port, path)).build(), BodyHandlers.ofString());
    }

    private static URI address(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
