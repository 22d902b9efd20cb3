package fr.comptoir.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.accompaniment.Stage;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Token;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.SampleEdition;
import fr.comptoir.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Reads the public pages as an anonymous visitor does, over HTTP. */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)");
    private static final Token LINK = new Token("PublicPagesTestsToken1");

    private final ApplicationContext beans;
    private final TestDatabase database;
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    PublicPagesTests(ApplicationContext beans, TestDatabase database) {
        this.beans = beans;
        this.database = database;
    }

    @BeforeAll
    void anEditionWithALittleOfEverything() {
        var sample = new SampleEdition(beans);
        var edition = sample.voting("2027");
        var idea = sample.idea(edition, IdeaStatus.SUBMITTED, LINK);
        sample.accompany(edition, idea, Stage.SUBMIT);
        sample.comptoirs(edition);
        sample.projects(edition, ProjectStatus.LABELLED, idea);
        sample.vote(edition, 12);
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/?lang=en",
                "/comprendre",
                "/idees",
                "/idees/nouvelle",
                "/comptoirs",
                "/projets",
                "/projets/2027/P-AAAAA2",
                "/resultats",
                "/voter",
                "/verifier",
                "/projets-soutenus",
                "/donnees",
                "/accessibilite",
                "/confidentialite",
                "/mentions-legales",
                "/plan-du-site",
                "/contact",
                "/suivi/" + LINK.value());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void reading_leaves_no_session_behind(String page) throws Exception {
        var answer = get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION"));
        assertThat(database.owner()
                        .sql("select count(*) from SPRING_SESSION")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_needs_nothing_from_elsewhere(String page) throws Exception {
        assertThat(get(page).body())
                .doesNotContainPattern("(?:src|<link[^>]*href)=\"(?:https?:)?//")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain(" style=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/comprendre", "/projets", "/idees", "/donnees"})
    void a_browser_may_keep_a_public_page_if_it_asks_again(String page) throws Exception {
        assertThat(get(page).headers().firstValue("Cache-Control")).contains("private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/voter", "/verifier", "/gestion/connexion", "/idees/nouvelle"})
    void a_browser_may_not_keep_a_page_about_one_person(String page) throws Exception {
        assertThat(get(page).headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
        assertThat(get("/suivi/" + LINK.value())
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/nulle-part, 404, Cette page n’existe pas",
        "/projets/2027/P-ZZZZZZ, 404, Cette page n’existe pas",
        "/comptoirs/pas-un-identifiant, 400, Nous n’avons pas compris"
    })
    void an_address_that_leads_nowhere_gives_a_page_that_helps(String page, int status, String words) throws Exception {
        assertHelps(get(page), status, words);
    }

    @Test
    void the_staff_area_sends_a_visitor_to_its_door() throws Exception {
        var answer = get("/gestion/nulle-part");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/gestion/connexion");
    }

    @Test
    void a_form_sent_to_a_page_that_takes_none_says_so() throws Exception {
        assertHelps(post("/comprendre", true), 405, "Cette adresse ne s’ouvre pas ainsi");
    }

    @Test
    void a_form_sent_without_its_token_is_refused_with_a_page_that_helps() throws Exception {
        assertHelps(post("/idees/nouvelle", false), 403, "Cette page ne vous est pas ouverte");
        assertHelps(post("/gestion/comptoirs", false), 403, "Cette page ne vous est pas ouverte");
    }

    @Test
    void a_failure_of_ours_is_owned_up_to_without_its_trace() throws Exception {
        database.owner()
                .sql("rename table comptoir_session to comptoir_session_away")
                .update();
        try {
            assertHelps(get("/"), 500, "Le service a rencontré un problème");
        } finally {
            database.owner()
                    .sql("rename table comptoir_session_away to comptoir_session")
                    .update();
        }
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void the_wrong_link_says_what_to_do() throws Exception {
        assertHelps(get("/suivi/AAAAAAAAAAAAAAAAAAAAAA"), 404, "Ce lien ne mène à aucune idée");
    }

    private static void assertHelps(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains(words)
                .contains("</main>")
                .doesNotContain("Exception", "\tat ", "Whitelabel");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(uri(page)).header("Accept", "text/html").GET());
    }

    private HttpResponse<String> post(String page, boolean withToken) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(page)).header("Accept", "text/html");
        if (withToken) {
            var form = get("/verifier");
            request.header(
                            "Cookie",
                            form.headers()
                                    .firstValue("Set-Cookie")
                                    .orElseThrow()
                                    .split(";")[0])
                    .header(
                            "X-XSRF-TOKEN",
                            TOKEN.matcher(form.body())
                                    .results()
                                    .findFirst()
                                    .orElseThrow()
                                    .group(1));
        }
        return send(request.POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String page) {
        return URI.create("http://localhost:" + port + page);
    }
}
