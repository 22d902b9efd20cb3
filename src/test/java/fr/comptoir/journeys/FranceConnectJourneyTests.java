package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import fr.comptoir.testing.OidcServer;
import fr.comptoir.testing.OidcServer.Lie;
import fr.comptoir.testing.OidcVisitor;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** The vote with FranceConnect, in a browser and by hand, against an OpenID Connect server that runs beside. */
@Journey
class FranceConnectJourneyTests {

    private static final OidcServer SERVER = OidcServer.start();
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

    private final PollScene scene;
    private final TestDatabase database;
    private final MockMvcTester pages;
    private final String origin;
    private final OidcVisitor visitor = new OidcVisitor();

    FranceConnectJourneyTests(
            ApplicationContext beans, TestDatabase database, MockMvcTester pages, Environment environment) {
        this.scene = new PollScene(beans);
        this.database = database;
        this.pages = pages;
        this.origin = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    @DynamicPropertySource
    static void franceConnect(DynamicPropertyRegistry registry) {
        registry.add("comptoir.franceconnect.issuer", SERVER::issuer);
        registry.add("comptoir.franceconnect.client-id", () -> OidcServer.CLIENT);
        registry.add("comptoir.franceconnect.client-secret", () -> OidcServer.SECRET);
    }

    @BeforeEach
    void openPoll() {
        SERVER.lie(Lie.NONE);
        SERVER.site("http://localhost");
        SERVER.person("DUBOIS", "Angela Claire Louise", "1962-08-24");
        database.empty();
        open(ResidencyCheck.DECLARATION, ResidencyCheck.FRANCECONNECT);
    }

    private void open(ResidencyCheck... checks) {
        database.empty();
        scene.open(
                "2027",
                new ElectorateTerms(11, 15, Set.of(checks), Set.of(VotingChannel.ONLINE), 4, false, false),
                BallotTerms.choices(1, 3));
    }

    // In a browser.

    @Test
    void a_resident_votes_through_franceconnect_on_a_desktop_screen(Browser browser) {
        vote(browser.wide(), "franceconnect-1280");
    }

    @Test
    void a_resident_votes_through_franceconnect_without_javascript_on_a_small_phone(@NoScript Browser browser) {
        vote(browser.narrow(), "franceconnect-320");
    }

    private void vote(Browser browser, String name) {
        SERVER.site(origin);
        choose(browser).see("Avec FranceConnect", "ou", "Nom de naissance").picture(name + "-1");
        browser.click("S’identifier avec").see("FranceConnect d’essai");
        browser.click("C’est moi")
                .see("FranceConnect nous dit qui vous êtes", "Angela Claire Louise DUBOIS, né·e le 24/8/1962")
                .doNotSee("Nom de naissance", "female", "62041")
                .picture(name + "-2");
        assertThat(browser.cookie("bulletin")).isEmpty();
        assertThat(browser.cookie("franceconnect")).isEmpty();
        nothingStored();
        browser.click("Continuer").see("Écrivez le nom de votre commune.").picture(name + "-2-refus");
        browser.fill("Commune", "Béthune")
                .click("Je jure que j’habite cette commune")
                .click("Continuer")
                .see("Relisez votre bulletin", "Angela Claire Louise DUBOIS, né·e le 24/8/1962, Béthune (62400)")
                .see("Le garage solidaire de la Lys", "La vélo-école des terrils")
                .doNotSee("Code reçu")
                .picture(name + "-3");
        browser.click("Je vote")
                .see("Votre bulletin est enregistré", "Quittez FranceConnect avant de partir")
                .picture(name + "-4");
        var receipt = browser.text("#recu");
        assertThat(scene.rows("sealed_ballot")).isOne();
        assertThat(scene.rows("SPRING_SESSION")).isZero();
        assertThat(browser.cookie("SESSION")).isEmpty();
        browser.click("Se déconnecter de FranceConnect")
                .see("Vous avez quitté FranceConnect")
                .picture(name + "-5");
        browser.click("Vérifier un récépissé")
                .fill("Code du récépissé", receipt)
                .click("Vérifier")
                .see("Enregistré", "Budget citoyen 2027");
        browser.click("Récépissé perdu")
                .see("Pourquoi personne ne peut le retrouver")
                .picture(name + "-6");
    }

    private static Browser choose(Browser browser) {
        // Its session would answer for the person of the test before.
        return browser.open(SERVER.issuer() + "/logout")
                .open("/voter")
                .click("Le garage solidaire de la Lys")
                .click("La vélo-école des terrils")
                .click("Vérifier mes choix")
                .see("personne ne peut vous rappeler un vote commencé")
                .click("Continuer");
    }

    @Test
    void somebody_who_gives_up_finds_their_choices_and_votes_another_way(Browser browser) {
        SERVER.site(origin);
        choose(browser)
                .click("S’identifier avec")
                .click("Renoncer")
                .see("Vous avez quitté FranceConnect avant la fin", "Nom de naissance")
                .picture("franceconnect-renonce");
        assertThat(browser.count("input[name=choices][value='1'], input[name=choices][value='3']"))
                .isGreaterThanOrEqualTo(2);
        browser.click("Modifier mes choix").see("2 choix sur 3");
    }

    @Test
    void somebody_else_says_so_and_identifies_another_way(Browser browser) {
        SERVER.site(origin);
        choose(browser)
                .click("S’identifier avec")
                .click("C’est moi")
                .click("Ce n’est pas moi")
                .see("Avec FranceConnect", "Nom de naissance")
                .doNotSee("Angela");
    }

    // By hand.

    /** Posts as a browser does, with the token of a page: Spring Security's own {@code csrf()} would open sessions. */
    private MvcTestResult post(String path, Map<String, List<String>> form) {
        return post(path, form, pages.get().uri("/verifier").exchange());
    }

    private MvcTestResult post(String path, Map<String, List<String>> form, MvcTestResult page) {
        var fields = new LinkedMultiValueMap<String, String>();
        form.forEach(fields::addAll);
        fields.put("_csrf", hidden(page).get("_csrf"));
        return pages.post()
                .uri(path)
                .cookie(page.getResponse().getCookie("XSRF-TOKEN"))
                .params(fields)
                .exchange();
    }

    private MvcTestResult leave() {
        return post("/voter/franceconnect", Map.of("choices", List.of("2", "5")));
    }

    private MvcTestResult comeBack(MvcTestResult departure, String address) {
        var query = UriComponentsBuilder.fromUri(URI.create(address)).build().getQueryParams();
        var request = pages.get().uri("/voter/franceconnect/retour");
        query.forEach(
                (name, values) -> request.param(name, URLDecoder.decode(values.getFirst(), StandardCharsets.UTF_8)));
        var cookies = departure.getResponse().getCookies();
        return request.cookie(Arrays.stream(cookies)
                        .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()))
                        .toArray(Cookie[]::new))
                .exchange();
    }

    private MvcTestResult errand() {
        var departure = leave();
        return comeBack(
                departure, new OidcVisitor().identify(departure.getResponse().getRedirectedUrl()));
    }

    private static Map<String, List<String>> hidden(MvcTestResult page) {
        var form = new HashMap<String, List<String>>();
        HIDDEN.matcher(body(page))
                .results()
                .forEach(field -> form.computeIfAbsent(field.group(1), _ -> new ArrayList<>())
                        .add(HtmlUtils.htmlUnescape(field.group(2))));
        form.replaceAll((_, values) -> values.stream().distinct().toList());
        return form;
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, List<String>> answered(MvcTestResult identityPage) {
        var form = hidden(identityPage);
        form.put("commune", List.of("Béthune"));
        form.put("sworn", List.of("true"));
        return form;
    }

    private void nothingStored() {
        for (var table : List.of("roll_entry", "sealed_ballot", "voting_code", "outbox", "SPRING_SESSION")) {
            assertThat(scene.rows(table)).as(table).isZero();
        }
    }

    private List<String> counted() {
        return database.owner()
                .sql("select concat(reason, ' ', n) from refusal_count order by reason")
                .query(String.class)
                .list();
    }

    @Test
    void choices_wait_in_a_sealed_cookie_of_the_booth_and_nothing_waits_on_the_server() {
        var departure = leave();
        assertThat(departure).hasStatus3xxRedirection();
        assertThat(departure.getResponse().getRedirectedUrl()).startsWith(SERVER.issuer() + "/oauth2/authorize?");
        assertThat(departure.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("bulletin=")
                        .contains("Path=/voter;", "HttpOnly", "SameSite=Lax", "Max-Age=900"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("franceconnect=")
                        .contains("Path=/voter/franceconnect;", "HttpOnly", "SameSite=Lax"));
        nothingStored();
        var home = comeBack(departure, visitor.identify(departure.getResponse().getRedirectedUrl()));
        assertThat(home).hasStatusOk();
        assertThat(home.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("bulletin=;").contains("Max-Age=0"));
        assertThat(hidden(home)).containsEntry("choices", List.of("2", "5")).containsKeys("token", "pivot");
        assertThat(body(home)).doesNotContain("female", "62041", "99100");
        nothingStored();
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_NONCE, concerne une autre demande, FRANCECONNECT_NONCE",
        "TOKEN_ISSUER, ne vient pas de FranceConnect, FRANCECONNECT_ISSUER",
        "TOKEN_SIGNATURE, pas signée par FranceConnect, FRANCECONNECT_SIGNATURE",
        "TOKEN_EXPIRED, arrivée trop tard, FRANCECONNECT_EXPIRED",
        "TOKEN_LEVEL, ne garantit pas assez, FRANCECONNECT_LEVEL",
        "TOKEN_AUDIENCE, destinée à un autre site, FRANCECONNECT_AUDIENCE",
        "IDENTITY_SIGNATURE, pas signée par FranceConnect, FRANCECONNECT_SIGNATURE",
        "IDENTITY_WITHOUT_NAME, identité complète, FRANCECONNECT_IDENTITY"
    })
    void a_wrong_answer_is_refused_in_words_counted_and_leaves_nothing(Lie lie, String words, String reason) {
        SERVER.lie(lie);
        var home = errand();
        assertThat(home).hasStatus(422);
        assertThat(body(home)).contains(words, "Rien n’est enregistré");
        assertThat(hidden(home)).containsEntry("choices", List.of("2", "5")).doesNotContainKey("pivot");
        nothingStored();
        assertThat(counted()).containsExactly(reason + " 1");
    }

    @Test
    void an_answer_that_comes_twice_is_refused_the_second_time() {
        var departure = leave();
        var address = visitor.identify(departure.getResponse().getRedirectedUrl());
        assertThat(comeBack(departure, address)).hasStatusOk();
        assertThat(pages.get().uri(URI.create(address)).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("ne correspond à aucune demande en cours");
        assertThat(comeBack(departure, address)).hasStatus(422);
        assertThat(counted()).containsExactly("FRANCECONNECT_NO_REQUEST 2");
        nothingStored();
    }

    @Test
    void somebody_who_gives_up_is_counted_and_no_more() {
        var departure = leave();
        assertThat(comeBack(departure, visitor.giveUp(departure.getResponse().getRedirectedUrl())))
                .hasStatus(422);
        assertThat(counted()).containsExactly("FRANCECONNECT_CANCELLED 1");
    }

    @Test
    void the_same_person_is_the_same_voter_whatever_the_way() {
        SERVER.person("D’HŒVRE", "LÉA-MARIE JEANNE", "1984-03-07");
        var form = hidden(post("/voter/code", answered(errand())));
        assertThat(post("/voter/bulletin", form)).hasStatusOk();
        var typed = new HashMap<String, List<String>>();
        Map.of(
                        "choices", "3",
                        "birthName", "d hoevre",
                        "givenNames", "lea marie",
                        "birthDay", "7",
                        "birthMonth", "3",
                        "birthYear", "1984",
                        "commune", "Arras",
                        "sworn", "true",
                        "email", "lea@example.org")
                .forEach((name, value) -> typed.put(name, List.of(value)));
        var ready = hidden(post("/voter/code", typed));
        ready.put("code", List.of(scene.code("lea@example.org")));
        assertThat(post("/voter/bulletin", ready)).hasStatus(409);
        assertThat(scene.rows("roll_entry")).isOne();
        assertThat(counted()).containsExactly("ALREADY_SIGNED 1");
        assertThat(database.owner()
                        .sql("select residency_check from roll_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("FRANCECONNECT");
    }

    @Test
    void an_identity_serves_the_visit_for_which_it_was_given_and_cannot_be_changed() {
        var mine = answered(errand());
        var changed = new HashMap<>(mine);
        changed.put("pivot", List.of(mine.get("pivot").getFirst().replaceFirst("..$", "AA")));
        var elsewhere = new HashMap<>(mine);
        elsewhere.put("token", List.of("AAAAAAAAAAAAAAAAAAAAAA"));
        var none = new HashMap<>(mine);
        none.remove("pivot");
        for (var form : List.of(changed, elsewhere, none)) {
            assertThat(post("/voter/code", form)).hasStatus(422).bodyText().contains("n’est plus valable");
        }
        nothingStored();
        assertThat(counted()).containsExactly("CHANGED_FORM 3");
    }

    @Test
    void what_the_page_repeats_of_the_identity_is_not_believed() {
        var form = hidden(post("/voter/code", answered(errand())));
        form.put("birthName", List.of("AUTRE"));
        assertThat(post("/voter/bulletin", form)).hasStatus(422).bodyText().contains("modifié en chemin");
        var typed = answered(errand());
        typed.put("birthName", List.of("AUTRE"));
        typed.put("birthYear", List.of("1950"));
        assertThat(post("/voter/code", typed))
                .hasStatusOk()
                .bodyText()
                .contains("DUBOIS")
                .doesNotContain("AUTRE");
    }

    @Test
    void somebody_too_young_is_told_so() {
        SERVER.person("DUBOIS", "Léo", java.time.LocalDate.now().minusYears(9).toString());
        assertThat(post("/voter/code", answered(errand())))
                .hasStatus(422)
                .bodyText()
                .contains("11 ans");
        nothingStored();
    }

    @Test
    void an_edition_without_franceconnect_neither_offers_nor_takes_it() {
        open(ResidencyCheck.DECLARATION);
        assertThat(post("/voter/identite", Map.of("choices", List.of("2"))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("FranceConnect");
        assertThat(leave()).hasStatus(422).bodyText().contains("Cette façon de voter n’est pas ouverte");
    }

    @Test
    void an_edition_with_franceconnect_alone_asks_nothing_else() {
        open(ResidencyCheck.FRANCECONNECT);
        assertThat(post("/voter/identite", Map.of("choices", List.of("2"))))
                .hasStatusOk()
                .bodyText()
                .contains("FranceConnect")
                .doesNotContain("Nom de naissance");
    }

    @Test
    void a_form_may_end_up_at_franceconnect_from_the_page_with_the_button_only() {
        var form = Map.of("choices", List.of("2"));
        assertThat(post("/voter/identite", form).getResponse().getHeader("Content-Security-Policy"))
                .contains("form-action 'self' " + SERVER.issuer() + ";", "default-src 'self'");
        assertThat(post("/voter/verification", form).getResponse().getHeader("Content-Security-Policy"))
                .contains("form-action 'self';")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void choices_that_are_refused_do_not_leave() {
        assertThat(post("/voter/franceconnect", Map.of("choices", List.of("99"))))
                .hasStatus(422);
        assertThat(counted()).containsExactly("UNKNOWN_PROJECT 1");
    }

    @Test
    void three_hundred_residents_vote_within_the_hour_from_one_address() {
        var page = pages.get().uri("/verifier").exchange();
        for (var person = 1; person <= 305; person++) {
            var form = new HashMap<String, List<String>>();
            Map.of(
                            "choices", "2",
                            "birthName", "Martin " + Integer.toString(person, 36),
                            "givenNames", "Nathalie",
                            "birthDay", "7",
                            "birthMonth", "3",
                            "birthYear", "1984",
                            "commune", "Béthune",
                            "sworn", "true",
                            "email", "voix" + person + "@example.org")
                    .forEach((name, value) -> form.put(name, List.of(value)));
            var ready = hidden(post("/voter/code", form, page));
            ready.put("code", List.of(scene.code("voix" + person + "@example.org")));
            assertThat(post("/voter/bulletin", ready, page)).hasStatusOk();
        }
        assertThat(scene.rows("sealed_ballot")).isEqualTo(305);
    }
}
