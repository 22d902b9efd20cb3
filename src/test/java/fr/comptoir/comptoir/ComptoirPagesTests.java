package fr.comptoir.comptoir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Phase;
import fr.comptoir.idea.Ideas;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.shared.Period;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class ComptoirPagesTests {

    private final MockMvcTester pages;
    private final ComptoirArchive archive;
    private final Agenda agenda;
    private final SessionDesk desk;
    private final Ideas ideas;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private EditionView edition;
    private StaffPrincipal host;
    private ComptoirId comptoir;
    private SessionId running;

    ComptoirPagesTests(
            MockMvcTester pages,
            ComptoirArchive archive,
            Agenda agenda,
            SessionDesk desk,
            Ideas ideas,
            Fixtures fixtures,
            TestDatabase database) {
        this.pages = pages;
        this.archive = archive;
        this.agenda = agenda;
        this.desk = desk;
        this.ideas = ideas;
        this.fixtures = fixtures;
        this.database = database;
    }

    @BeforeEach
    void startAfresh() {
        database.empty();
        edition = fixtures.edition("2027");
        host = fixtures.staff(Role.HOST);
        comptoir = archive.addComptoirs(List.of(new NewComptoir(
                        "Comptoir du Marais", "Centre social", "12 rue des Saules", new CommuneCode("62119"), "Rampe")))
                .getFirst();
        running = archive.addSessions(List.of(
                        session(-1, 2, List.of(new ArchivedPerson("Lina", new CommuneCode("62498")))),
                        session(48, 3, List.of()),
                        session(-100, 3, List.of())))
                .getFirst();
    }

    @Test
    void the_agenda_shows_what_comes_first_and_folds_the_past() {
        var page = pages.get().uri("/comptoirs").exchange();
        assertThat(page).hasStatusOk().bodyText().contains("Comptoir du Marais", "Béthune", "Séances passées (1)");
        assertThat(agenda.upcoming(edition.id(), 1)).extracting(SessionView::id).containsExactly(running);
        assertThat(pages.get().uri("/comptoirs?territoire=inconnu").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Aucune séance n’est prévue ici")
                .doesNotContain("Comptoir du Marais");
        assertThat(pages.get().uri("/comptoirs/" + comptoir.value()).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("12 rue des Saules", "Rampe");
        assertThat(pages.get().uri("/comptoirs/" + ComptoirId.next().value()).exchange())
                .hasStatus(404);
        assertThat(page.getRequest().getSession(false)).isNull();
    }

    @Test
    void the_feed_is_an_icalendar_in_utc() {
        var feed = pages.get().uri("/comptoirs.ics").exchange();
        assertThat(feed).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        var start = agenda.find(running)
                .orElseThrow()
                .startsAt()
                .toString()
                .replaceAll("[-:]|\\..*", "")
                .replace("Z", "");
        assertThat(feed)
                .bodyText()
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "UID:" + running.value() + "@comptoir",
                        "DTSTART:" + start + "Z",
                        "SUMMARY:Comptoir du Marais",
                        "LOCATION:Centre social\\, 12 rue des Saules\\, Béthune")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void one_tap_counts_a_person_and_a_name_is_optional() {
        assertThat(post("/presence")).hasStatus3xxRedirection();
        assertThat(post("/presence", "name", " Noa ", "commune", "Lens")).hasStatus3xxRedirection();
        assertThat(desk.attendance(running)).extracting(Attendee::name).containsExactly("Noa", "", "Lina");
        assertThat(post("/presence", "name", "Noa", "commune", "Ville-Inconnue"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Noa\"", "Ville-Inconnue");
        assertThat(post("/presence", "name", "N".repeat(121)))
                .hasStatus(422)
                .bodyText()
                .contains("trop long");
        assertThat(desk.attendance(running)).hasSize(3);
    }

    @Test
    void an_idea_is_noted_for_a_person_present_even_when_the_phase_is_over() {
        var past = new Period(
                Instant.now().minus(Duration.ofDays(9)), Instant.now().minus(Duration.ofDays(2)));
        var late = fixtures.edition("2026", new Calendar(Map.of(Phase.IDEAS, past)));
        running = archive.addSessions(List.of(new ArchivedSession(
                        comptoir,
                        late.id(),
                        Instant.now().minusSeconds(500),
                        Instant.now().plusSeconds(5000),
                        "",
                        List.of(new ArchivedPerson("Lina", new CommuneCode("62498"))),
                        List.of())))
                .getFirst();
        var lina = desk.attendance(running).getFirst();
        assertThat(get("/idee?personne=" + lina.id()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Lina\"", "Lens (62300)");
        var sent = post(
                "/idee",
                "sentence",
                "Un four à pain",
                "name",
                "Lina",
                "person",
                lina.id().toString());
        assertThat(sent).hasStatus3xxRedirection();
        var slip = pages.get()
                .uri(String.valueOf(sent.getResponse().getRedirectedUrl()))
                .with(user(host))
                .exchange();
        assertThat(slip).hasStatusOk().bodyText().contains("/suivi/", "Un four à pain");
        assertThat(ideas.count(late.id())).isEqualTo(1);
        assertThat(desk.attendance(running).getFirst().ideas()).isEqualTo(1);
        assertThat(get("")).bodyText().contains("Un four à pain");
        post("/presence/" + lina.id() + "/retirer");
        assertThat(desk.attendance(running)).hasSize(1);
    }

    @Test
    void somebody_counted_by_mistake_is_taken_off() {
        post("/presence/" + desk.attendance(running).getFirst().id() + "/retirer");
        assertThat(desk.attendance(running)).isEmpty();
    }

    @Test
    void an_idea_without_a_sentence_is_refused_and_the_rest_kept() {
        assertThat(post("/idee", "sentence", "", "name", "Lina", "email", "lina@"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez votre idée", "value=\"Lina\"", "value=\"lina@\"");
        assertThat(ideas.count(edition.id())).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|14:00|17:00|day",
                "2027-02-30|14:00|17:00|day",
                "2027-03-03|17:00|14:00|to",
                "2027-03-03|14:00|14:00|to",
                "2027-03-03|''|14:00|from",
            })
    void a_session_that_makes_no_sense_is_refused(String day, String from, String to, String field) {
        var before = agenda.ofEdition(edition.id()).size();
        var answer = pages.post()
                .uri("/gestion/comptoirs/seances/nouvelle")
                .param("comptoir", comptoir.value().toString())
                .param("day", day)
                .param("from", from)
                .param("to", to)
                .param("note", "Passer par la cour")
                .with(user(host))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("href=\"#" + field + "\"", "Passer par la cour");
        assertThat(agenda.ofEdition(edition.id())).hasSize(before);
    }

    @Test
    void a_session_is_planned_at_the_time_that_clocks_show_in_france() {
        var answer = pages.post()
                .uri("/gestion/comptoirs/seances/nouvelle")
                .param("comptoir", comptoir.value().toString())
                .param("day", "2027-07-01")
                .param("from", "14:00")
                .param("to", "17:30")
                .with(user(host))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(agenda.ofEdition(edition.id()))
                .last()
                .extracting(SessionView::startsAt)
                .isEqualTo(Instant.parse("2027-07-01T12:00:00Z"));
    }

    @Test
    void a_comptoir_is_added_then_changed_and_its_name_stays_its_own() {
        assertThat(keep("nouveau", "Comptoir du Quai")).hasStatus3xxRedirection();
        assertThat(keep("nouveau", "comptoir du quai"))
                .hasStatus(422)
                .bodyText()
                .contains("porte déjà ce nom");
        assertThat(keep(comptoir.value().toString(), "Comptoir des Marais")).hasStatus3xxRedirection();
        assertThat(agenda.comptoirs())
                .extracting(ComptoirView::name)
                .containsExactly("Comptoir des Marais", "Comptoir du Quai");
        assertThat(keep("nouveau", "")).hasStatus(422).bodyText().contains("href=\"#name\"");
    }

    @Test
    void other_roles_stay_outside() {
        var adviser = fixtures.staff(Role.ADVISER);
        assertThat(pages.get().uri("/gestion/comptoirs").with(user(adviser)).exchange())
                .hasStatus(403);
        assertThat(pages.get().uri("/gestion/comptoirs").with(user(host)).exchange())
                .hasStatusOk();
    }

    @Test
    void the_archive_takes_many_sessions_at_once() {
        var many = IntStream.range(0, 40)
                .mapToObj(i -> session(
                        200 + 5 * i,
                        3,
                        IntStream.range(0, 10)
                                .mapToObj(_ -> new ArchivedPerson("", null))
                                .toList()))
                .toList();
        var ids = archive.addSessions(many);
        assertThat(ids).hasSize(40);
        assertThat(desk.attendance(ids.get(7))).hasSize(10);
    }

    @Test
    void the_database_refuses_a_session_that_ends_before_it_starts() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.owner()
                        .sql("update comptoir_session set ends_at = starts_at")
                        .update());
    }

    private ArchivedSession session(int fromHours, int lastsHours, List<ArchivedPerson> people) {
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(fromHours));
        return new ArchivedSession(
                comptoir, edition.id(), start, start.plus(Duration.ofHours(lastsHours)), "", people, List.of());
    }

    private MvcTestResult get(String path) {
        return pages.get()
                .uri("/gestion/comptoirs/seances/" + running.value() + path)
                .with(user(host))
                .exchange();
    }

    private MvcTestResult post(String path, String... params) {
        var request = pages.post().uri("/gestion/comptoirs/seances/" + running.value() + path);
        for (var i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.with(user(host)).with(csrf()).exchange();
    }

    private MvcTestResult keep(String which, String name) {
        return pages.post()
                .uri("/gestion/comptoirs/lieux/" + which)
                .param("name", name)
                .param("place", "Maison du quai")
                .param("address", "27 quai des Harenguiers")
                .param("commune", "Lens (62300)")
                .with(user(host))
                .with(csrf())
                .exchange();
    }
}
