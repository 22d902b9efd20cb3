package fr.comptoir.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.ProxyHeaders;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Result;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class StaffAccountsTests {

    private static final String LIST = "/gestion/reglages/utilisateurs";
    private static final Pattern LINK = Pattern.compile("/gestion/mot-de-passe/([A-Za-z0-9_-]{22})");

    private final MockMvcTester pages;
    private final Fixtures fixtures;
    private final StaffDirectory directory;
    private final FirstAdministrator firstAdministrator;
    private final PasswordChange passwords;
    private final TestDatabase database;
    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private StaffPrincipal administrator;

    StaffAccountsTests(
            MockMvcTester pages,
            Fixtures fixtures,
            StaffDirectory directory,
            FirstAdministrator firstAdministrator,
            PasswordChange passwords,
            TestDatabase database,
            StaffAccounts accounts,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.pages = pages;
        this.fixtures = fixtures;
        this.directory = directory;
        this.firstAdministrator = firstAdministrator;
        this.passwords = passwords;
        this.database = database;
        this.accounts = accounts;
        this.encoder = encoder;
        this.events = events;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void empty() {
        database.empty();
        administrator = fixtures.staff(Role.ADMINISTRATOR);
    }

    @Test
    void an_invitation_leads_to_a_password_and_to_the_dashboard() {
        assertThat(post(LIST + "/nouveau", invitation())).hasRedirectedUrl(LIST);
        var token = token();
        assertThat(pages.get().uri("/gestion/mot-de-passe/" + token))
                .hasStatusOk()
                .bodyText()
                .contains("camille@example.org");
        assertThat(choose(token, "la mer monte à Berck", "la mer monte à Berck"))
                .hasRedirectedUrl("/gestion/connexion?nouveau");
        assertThat(signIn("camille@example.org", "la mer monte à Berck")).hasRedirectedUrl("/gestion");
        assertThat(pages.get().uri("/gestion/mot-de-passe/" + token)).hasStatus(410);
        assertThat(choose(token, "la mer descend à Berck", "la mer descend à Berck"))
                .hasStatus(410);
    }

    @Test
    void before_the_password_is_chosen_nothing_opens_the_account() {
        post(LIST + "/nouveau", invitation());
        assertThat(signIn("camille@example.org", "")).hasForwardedUrl("/gestion/connexion/refus");
        assertThat(signIn("camille@example.org", "no account has this password"))
                .hasForwardedUrl("/gestion/connexion/refus");
    }

    @Test
    void of_many_simultaneous_uses_of_a_link_one_succeeds() {
        post(LIST + "/nouveau", invitation());
        var token = token();
        var done = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> passwords.choose(token, "la mer monte " + i, "la mer monte " + i))
                .filter(Result.Done.class::isInstance)
                .count();
        assertThat(done).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            court | court | au moins 12 caractères
            aaaaaaaaaaaaaaaa | aaaaaaaaaaaaaaaa | répète trop
            camille@example.org | camille@example.org | autre chose que votre nom
            la mer monte à Berck | la mer monte | ne sont pas les mêmes
            """)
    void a_poor_password_is_refused_and_the_link_still_works(String password, String again, String message) {
        post(LIST + "/nouveau", invitation());
        var token = token();
        assertThat(choose(token, password, again))
                .hasStatus(422)
                .bodyText()
                .contains(message)
                .doesNotContain("value=\"" + password);
        assertThat(pages.get().uri("/gestion/mot-de-passe/" + token)).hasStatusOk();
    }

    @Test
    void an_expired_link_leads_nowhere() {
        post(LIST + "/nouveau", invitation());
        var token = token();
        database.owner()
                .sql("update password_reset set expires_at = timestampadd(day, -8, expires_at)")
                .update();
        assertThat(pages.get().uri("/gestion/mot-de-passe/" + token)).hasStatus(410);
    }

    @Test
    void asking_for_a_link_says_the_same_whoever_asks() {
        for (var email : new String[] {administrator.email(), "inconnue@example.org"}) {
            assertThat(pages.post()
                            .uri("/gestion/mot-de-passe")
                            .param("email", email)
                            .with(csrf()))
                    .hasRedirectedUrl("/gestion/mot-de-passe/envoye");
        }
        assertThat(mails()).isOne();
        pages.post()
                .uri("/gestion/mot-de-passe")
                .param("email", administrator.email())
                .with(csrf())
                .exchange();
        assertThat(mails()).as("a second mail within two minutes").isOne();
        assertThat(pages.post()
                        .uri("/gestion/mot-de-passe")
                        .param("email", "pas une adresse")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("pas une adresse", "Écrivez une adresse électronique");
    }

    @Test
    void a_wrong_invitation_is_refused_at_the_field() {
        var typed = new java.util.HashMap<>(invitation());
        typed.put("email", administrator.email().toUpperCase(java.util.Locale.ROOT));
        assertThat(post(LIST + "/nouveau", typed)).hasStatus(422).bodyText().contains("a déjà un compte", "Camille");
        assertThat(post(LIST + "/nouveau", Map.of("displayName", "Camille Durand", "email", "c@example.org")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez au moins un rôle");
        assertThat(post(LIST + "/nouveau", Map.of("displayName", " ", "email", "camille")))
                .hasStatus(422);
        assertThat(directory.all()).hasSize(1);
    }

    @Test
    void the_last_administrator_stays() {
        var id = administrator.id();
        var typed = Map.of(
                "version",
                "0",
                "displayName",
                "Agathe",
                "email",
                administrator.email(),
                "roles",
                "HOST",
                "enabled",
                "on");
        assertThat(post(LIST + "/" + id, typed)).hasStatus(422).bodyText().contains("la seule à administrer");
        var other = fixtures.staff(Role.ADMINISTRATOR);
        assertThat(post(LIST + "/" + id, typed)).hasRedirectedUrl(LIST);
        assertThat(directory.withRole(Role.ADMINISTRATOR))
                .extracting(StaffView::displayName)
                .containsExactly(other.name());
    }

    @Test
    void a_change_based_on_an_old_page_is_refused() {
        var other = fixtures.staff(Role.HOST);
        var typed = Map.of(
                "version", "7", "displayName", "Autre", "email", other.email(), "roles", "HOST", "enabled", "on");
        assertThat(post(LIST + "/" + other.id(), typed)).hasStatus(409);
    }

    @Test
    void only_an_administrator_opens_accounts() {
        assertThat(pages.get().uri(LIST).with(user(fixtures.staff(Role.POLL_OFFICER))))
                .hasStatus(403);
        var staff = new NewStaff(new EmailAddress("x@example.org"), "X", Set.of(Role.HOST), Optional.empty());
        assertThatThrownBy(() -> directory.create(staff, administrator.actor()))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void the_first_administrator_is_created_once() {
        var email = new EmailAddress("premiere@example.org");
        assertThat(firstAdministrator.open(email, "Première")).isInstanceOf(Result.Refused.class);
        database.empty();
        assertThat(firstAdministrator.open(email, "Première"))
                .isInstanceOfSatisfying(
                        Result.Done.class,
                        done -> assertThat(String.valueOf(done.value())).containsPattern(LINK));
        assertThat(firstAdministrator.open(new EmailAddress("autre@example.org"), "Autre"))
                .isInstanceOf(Result.Refused.class);
    }

    @Test
    void outside_the_demonstration_accounts_with_a_public_password_stop_the_start() {
        var real = new ComptoirProperties(
                "Comptoir",
                "Budget",
                "http://localhost",
                ZoneId.of("Europe/Paris"),
                false,
                List.of(),
                ProxyHeaders.X_FORWARDED,
                "x".repeat(32));
        assertThatIllegalStateException()
                .isThrownBy(() -> new DemonstrationAccounts(accounts, encoder, events, real, jdbc))
                .withMessageContaining("comptes de démonstration");
        database.empty();
        assertThat(new DemonstrationAccounts(accounts, encoder, events, real, jdbc))
                .isNotNull();
    }

    @Test
    void a_structure_is_added_once() {
        assertThat(post("/gestion/reglages/structures", Map.of("name", "Étoile", "kind", "INCUBATOR")))
                .hasRedirectedUrl("/gestion/reglages/structures");
        assertThat(post("/gestion/reglages/structures", Map.of("name", "etoile", "kind", "INCUBATOR")))
                .hasStatus(422)
                .bodyText()
                .contains("porte déjà ce nom", "value=\"etoile\"");
        assertThat(post("/gestion/reglages/structures", Map.of("name", "", "kind", "")))
                .hasStatus(422);
    }

    @Test
    void the_search_finds_what_the_role_may_open() {
        assertThat(search("utilisateurs", administrator)).contains("/gestion/reglages/utilisateurs\"");
        assertThat(search("AGATHE", administrator)).contains(LIST + "/" + administrator.id());
        assertThat(search("agathe", fixtures.staff(Role.HOST))).contains("Rien de ce nom");
        assertThat(search("comptoirs", fixtures.staff(Role.HOST))).contains("1 résultat");
        assertThat(search("%", administrator)).contains("Rien de ce nom");
    }

    private String search(String words, StaffPrincipal staff) {
        return new String(
                pages.get()
                        .uri("/gestion/recherche")
                        .param("q", words)
                        .with(user(staff))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private int mails() {
        return database.owner()
                .sql("select count(*) from outbox")
                .query(Integer.class)
                .single();
    }

    private String token() {
        var body = database.owner()
                .sql("select body from outbox order by created_at desc limit 1")
                .query(String.class)
                .single();
        var link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Map<String, String> invitation() {
        return Map.of("displayName", "Camille Durand", "email", "camille@example.org", "roles", "HOST");
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        var request = pages.post().uri(path).with(user(administrator)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult choose(String token, String password, String again) {
        return pages.post()
                .uri("/gestion/mot-de-passe/" + token)
                .param("password", password)
                .param("again", again)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult signIn(String email, String password) {
        return pages.post()
                .uri("/gestion/connexion")
                .param("email", email)
                .param("motDePasse", password)
                .with(csrf())
                .exchange();
    }
}
