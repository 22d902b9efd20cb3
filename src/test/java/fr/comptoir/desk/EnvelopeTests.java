package fr.comptoir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class EnvelopeTests {

    private final MockMvcTester pages;
    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private StaffPrincipal host;

    EnvelopeTests(MockMvcTester pages, ApplicationContext beans, Fixtures fixtures, TestDatabase database) {
        this.pages = pages;
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
    }

    @BeforeEach
    void host() {
        database.empty();
        host = fixtures.staff(Role.HOST);
    }

    private MvcTestResult envelope(String number, String name, String... more) {
        var request = pages.post()
                .uri("/gestion/emargement/2027/enveloppes")
                .with(csrf())
                .with(user(host))
                .param("number", number)
                .param("channel", "POST")
                .param("birthName", name)
                .param("givenNames", "Léa")
                .param("birthDay", "7")
                .param("birthMonth", "3")
                .param("birthYear", "1984")
                .param("commune", "Béthune (62400)")
                .param("sworn", "true");
        for (var index = 0; index < more.length; index += 2) {
            request = request.param(more[index], more[index + 1]);
        }
        return request.exchange();
    }

    private List<String> outcomes() {
        return database.owner()
                .sql("select concat(number, ' ', outcome) from envelope order by number")
                .query(String.class)
                .list();
    }

    /** Léa Martin has voted online; her signature is made by the desk of the page, then given a sealed ballot. */
    private void votedOnline(String name) {
        pages.post()
                .uri("/gestion/emargement/2027/papier")
                .with(csrf())
                .with(user(host))
                .param("birthName", name)
                .param("givenNames", "Léa")
                .param("birthDay", "7")
                .param("birthMonth", "3")
                .param("birthYear", "1984")
                .param("commune", "Béthune (62400)")
                .param("sworn", "true")
                .exchange();
        database.owner().sql("update roll_entry set channel = 'ONLINE'").update();
        database.owner().sql("update daily_turnout set channel = 'ONLINE'").update();
        database.owner().sql("""
                        insert into sealed_ballot (roll_entry_id, edition_id, content, tracker, cast_token_hash)
                        select id, edition_id, repeat('x', 40), repeat('t', 43), repeat('h', 32) from roll_entry
                        """).update();
    }

    private String turnout() {
        return String.join(
                " ",
                database.owner()
                        .sql("select concat(channel, sum(votes)) from daily_turnout group by channel order by channel")
                        .query(String.class)
                        .list());
    }

    @Test
    void an_envelope_is_opened_once_and_its_number_answered_once() {
        scene.openWithDesk("2027", true);
        assertThat(envelope("12", "Martin")).hasRedirectedUrl("/gestion/emargement/2027/enveloppes");
        assertThat(envelope("12", "Martin")).hasStatus(302);
        envelope("13", "MARTIN");
        assertThat(outcomes()).containsExactly("12 TO_OPEN", "13 ALREADY_VOTED");
        assertThat(scene.rows("roll_entry")).isOne();
        assertThat(turnout()).isEqualTo("POST1");
    }

    @Test
    void an_envelope_typed_at_several_desks_at_once_has_one_answer() {
        scene.openWithDesk("2027", true);
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(_ -> desks.submit(() -> envelope("12", "Martin")))
                    .toList();
            assertThat(answers)
                    .map(Future::get)
                    .allSatisfy(answer -> assertThat(answer).hasStatus(302));
        }
        assertThat(outcomes()).containsExactly("12 TO_OPEN");
        assertThat(scene.rows("roll_entry")).isOne();
    }

    @Test
    void paper_takes_the_place_of_a_vote_online_where_it_prevails() {
        scene.openWithDesk("2027", true);
        votedOnline("Martin");
        envelope("12", "Martin");
        assertThat(outcomes()).containsExactly("12 REPLACES");
        assertThat(scene.rows("sealed_ballot")).isZero();
        assertThat(database.owner()
                        .sql("select concat(channel, status) from roll_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("POSTSIGNED");
        assertThat(turnout()).isEqualTo("ONLINE0 POST1");
        assertThat(database.owner()
                        .sql("select cause from set_aside_tracker")
                        .query(String.class)
                        .single())
                .isEqualTo("PAPER");
    }

    @Test
    void where_it_does_not_the_envelope_stays_closed() {
        scene.openWithDesk("2027", false);
        votedOnline("Martin");
        envelope("12", "Martin");
        assertThat(outcomes()).containsExactly("12 ALREADY_VOTED");
        assertThat(scene.rows("sealed_ballot")).isOne();
        assertThat(turnout()).isEqualTo("ONLINE1");
    }

    @Test
    void late_ones_and_those_of_people_who_cannot_vote_stay_closed_and_are_counted() {
        scene.openWithDesk("2027", true);
        envelope("12", "Martin", "late", "true");
        assertThat(envelope("13", "")).hasStatus(422).bodyText().contains("garder fermée", "value=\"13\"");
        envelope("13", "", "refuse", "true");
        assertThat(outcomes()).containsExactly("12 LATE", "13 NOT_ENTITLED");
        assertThat(scene.rows("roll_entry")).isZero();
    }

    @Test
    void an_envelope_needs_a_number_and_a_way() {
        scene.openWithDesk("2027", true);
        assertThat(envelope("", "Martin")).hasStatus(422).bodyText().contains("Écrivez sur l’enveloppe un numéro");
        assertThat(scene.rows("envelope")).isZero();
    }
}
