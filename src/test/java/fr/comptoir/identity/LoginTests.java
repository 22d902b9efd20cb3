package fr.comptoir.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class LoginTests {

    private final MockMvcTester pages;
    private final Fixtures fixtures;
    private final TestDatabase database;

    LoginTests(MockMvcTester pages, Fixtures fixtures, TestDatabase database) {
        this.pages = pages;
        this.fixtures = fixtures;
        this.database = database;
    }

    @Test
    void the_right_password_opens_the_dashboard() {
        var staff = fixtures.staff(Role.HOST);
        assertThat(signIn(staff.email(), Fixtures.PASSWORD))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/gestion");
    }

    @Test
    void a_wrong_password_is_refused_and_the_address_kept() {
        var staff = fixtures.staff(Role.HOST);
        var answer = signIn(staff.email(), "autre chose");
        assertThat(answer).hasStatus(200).hasForwardedUrl("/gestion/connexion/refus");
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(pages.post()
                        .uri("/gestion/connexion/refus")
                        .param("email", staff.email())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Adresse ou mot de passe incorrect", staff.email());
    }

    @Test
    void an_unknown_address_gets_the_same_answer() {
        assertThat(signIn("personne@example.org", Fixtures.PASSWORD)).hasForwardedUrl("/gestion/connexion/refus");
        assertThat(signIn("", "")).hasForwardedUrl("/gestion/connexion/refus");
    }

    @Test
    void after_five_failures_even_the_right_password_waits() {
        var staff = fixtures.staff(Role.HOST);
        for (var i = 0; i < 5; i++) {
            signIn(staff.email(), "au hasard " + i);
        }
        assertThat(signIn(staff.email(), Fixtures.PASSWORD)).hasForwardedUrl("/gestion/connexion/refus");
        database.owner()
                .sql("update staff_account set locked_until = utc_timestamp(6)")
                .update();
        assertThat(signIn(staff.email(), Fixtures.PASSWORD)).hasRedirectedUrl("/gestion");
    }

    @Test
    void a_disabled_account_stays_outside() {
        var staff = fixtures.staff(Role.HOST);
        database.owner()
                .sql("update staff_account set enabled = false where id = :id")
                .param("id", staff.id())
                .update();
        assertThat(signIn(staff.email(), Fixtures.PASSWORD)).hasForwardedUrl("/gestion/connexion/refus");
    }

    @Test
    void the_dashboard_shows_the_desks_of_the_roles() {
        assertThat(pages.get().uri("/gestion").with(user(fixtures.staff(Role.HOST))))
                .hasStatusOk()
                .bodyText()
                .contains("/gestion/comptoirs")
                .doesNotContain("/gestion/reglages");
    }

    @Test
    void a_stranger_is_sent_to_the_login_page() {
        assertThat(pages.get().uri("/gestion")).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/gestion/reglages").with(user(fixtures.staff(Role.HOST))))
                .hasStatus(403);
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
