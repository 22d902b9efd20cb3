package fr.comptoir.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.edition.EditionView;
import fr.comptoir.idea.ArchivedIdea;
import fr.comptoir.idea.Author;
import fr.comptoir.idea.Channel;
import fr.comptoir.idea.Entry;
import fr.comptoir.idea.IdeaArchive;
import fr.comptoir.idea.IdeaBox;
import fr.comptoir.idea.IdeaId;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.idea.Ideas;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Token;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class AccompanimentPagesTests {

    private final MockMvcTester pages;
    private final IdeaArchive archive;
    private final AccompanimentArchive accompaniments;
    private final IdeaBox box;
    private final Ideas ideas;
    private final Portfolio portfolio;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private EditionView edition;
    private StaffPrincipal adviser;
    private Token link;
    private IdeaId idea;
    private String reference;

    AccompanimentPagesTests(
            MockMvcTester pages,
            IdeaArchive archive,
            AccompanimentArchive accompaniments,
            IdeaBox box,
            Ideas ideas,
            Portfolio portfolio,
            Fixtures fixtures,
            TestDatabase database) {
        this.pages = pages;
        this.archive = archive;
        this.accompaniments = accompaniments;
        this.box = box;
        this.ideas = ideas;
        this.portfolio = portfolio;
        this.fixtures = fixtures;
        this.database = database;
    }

    @BeforeEach
    void startAfresh() {
        database.empty();
        edition = fixtures.edition("2027");
        adviser = fixtures.staff(Role.ADVISER);
        link = Token.next();
        idea = archive.add(List.of(archived("Un four à pain", link))).getFirst();
        reference = ideas.find(idea).orElseThrow().reference();
    }

    @Test
    void taking_an_idea_up_moves_it_and_tells_its_author() {
        post("/prendre");
        assertThat(ideas.find(idea)).map(i -> i.status()).contains(IdeaStatus.IN_ACCOMPANIMENT);
        assertThat(portfolio.of(idea)).hasValueSatisfying(file -> {
            assertThat(file.stage()).isEqualTo(Stage.CLARIFY);
            assertThat(file.adviserName()).isEqualTo(adviser.name());
            assertThat(file.isOpen()).isTrue();
        });
        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail).contains(adviser.name(), reference));
        post("/prendre");
        assertThat(mails()).hasSize(1);
        assertThat(journal("accompaniment.begun")).isEqualTo(1);
    }

    @Test
    void actions_add_up_in_hours_and_minutes() {
        post("/prendre");
        assertThat(act("2026-11-01", "INTERVIEW", "1", "30", "Bon échange")).hasStatus3xxRedirection();
        assertThat(act("2026-11-02", "VISIT", "", "45", "")).hasStatus3xxRedirection();
        assertThat(portfolio.of(idea)).hasValueSatisfying(file -> {
            assertThat(file.totalMinutes()).isEqualTo(135);
            assertThat(file.actions())
                    .extracting(ActionView::kind)
                    .containsExactly(ActionKind.VISIT, ActionKind.INTERVIEW);
        });
        assertThat(get()).bodyText().contains("2\u00a0h\u00a015", "Bon échange", "Entretien individuel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|INTERVIEW|1|0|doneOn",
                "2999-01-01|INTERVIEW|1|0|doneOn",
                "pas-une-date|INTERVIEW|1|0|doneOn",
                "2026-11-01|''|1|0|kind",
                "2026-11-01|DANSE|1|0|kind",
                "2026-11-01|INTERVIEW|0|0|minutes",
                "2026-11-01|INTERVIEW|-1|30|minutes",
                "2026-11-01|INTERVIEW|24|1|minutes",
                "2026-11-01|INTERVIEW|99999999999|0|hours",
                "2026-11-01|INTERVIEW|deux|0|hours"
            })
    void an_action_that_makes_no_sense_is_refused_and_kept(
            String day, String kind, String hours, String minutes, String field) {
        post("/prendre");
        assertThat(act(day, kind, hours, minutes, "Ce qui se dit"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#" + field + "\"", "Ce qui se dit");
        assertThat(portfolio.of(idea))
                .hasValueSatisfying(file -> assertThat(file.actions()).isEmpty());
    }

    @Test
    void the_date_is_filled_in_as_the_browser_expects_it() {
        post("/prendre");
        assertThat(get()).bodyText().containsPattern("id=\"doneOn\"[^>]*value=\"\\d{4}-\\d{2}-\\d{2}\"");
        assertThat(act("2026-11-01", "VISIT", "", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"2026-11-01\"");
    }

    @Test
    void the_next_step_has_a_day_to_come() {
        post("/prendre");
        assertThat(post("/suite", "nextStep", "Visite du local", "nextDate", "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Visite du local", "jour à venir");
        assertThat(post("/suite", "nextStep", "", "nextDate", "2999-01-01")).hasStatus(422);
        assertThat(post("/suite", "nextStep", "Visite du local", "nextDate", "2999-01-01"))
                .hasStatus3xxRedirection();
        assertThat(portfolio.of(idea)).map(AccompanimentView::nextStep).contains("Visite du local");
        assertThat(portfolio.of(idea)).flatMap(AccompanimentView::nextDate).contains(LocalDate.of(2999, 1, 1));
    }

    @Test
    void a_roadmap_that_somebody_else_changed_is_not_lost_nor_overwritten() {
        post("/prendre");
        assertThat(post("/feuille-de-route", "roadmap", "Un\r\nDeux", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(post("/feuille-de-route", "roadmap", "Autre chemin", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Autre chemin", "entre-temps");
        assertThat(portfolio.of(idea)).map(AccompanimentView::roadmap).contains("Un\nDeux");
    }

    @Test
    void at_the_last_stage_the_author_receives_a_new_link_to_deposit() {
        post("/prendre");
        assertThat(post("/etape", "depuis", "CLARIFY")).hasStatus3xxRedirection();
        assertThat(post("/etape", "depuis", "CLARIFY")).hasStatus3xxRedirection();
        assertThat(portfolio.of(idea)).map(AccompanimentView::stage).contains(Stage.TRANSFORM);
        var slip = post("/etape", "depuis", "TRANSFORM");
        assertThat(slip).hasStatusOk().bodyText().contains("/projets/depot/");
        assertThat(portfolio.of(idea)).map(AccompanimentView::stage).contains(Stage.SUBMIT);
        var mail = mails().getLast();
        var token = mail.replaceAll("(?s).*/projets/depot/([A-Za-z0-9_-]+).*", "$1");
        assertThat(ideas.byLink(token)).map(i -> i.id()).contains(idea);
        assertThat(ideas.byLink(link.value()))
                .as("the link on paper")
                .map(i -> i.id())
                .contains(idea);
        assertThat(slip).bodyText().contains(token);
        assertThat(journal("accompaniment.advanced")).isEqualTo(2);
    }

    @Test
    void it_closes_with_an_outcome_that_is_true() {
        post("/prendre");
        assertThat(post("/cloture", "outcome", "")).hasStatus(422);
        assertThat(post("/cloture", "outcome", "SUBMITTED"))
                .hasStatus(422)
                .bodyText()
                .contains("pas encore déposé");
        assertThat(post("/cloture", "outcome", "MATURING")).hasStatus3xxRedirection();
        assertThat(ideas.find(idea)).map(i -> i.status()).contains(IdeaStatus.MATURING);
        assertThat(portfolio.of(idea)).flatMap(AccompanimentView::outcome).contains(Outcome.MATURING);
        assertThat(act("2026-11-01", "VISIT", "1", "", "")).hasStatus(404);
        post("/prendre");
        assertThat(portfolio.of(idea)).map(AccompanimentView::isOpen).contains(true);
    }

    @Test
    void a_deposited_project_closes_as_deposited() {
        post("/prendre");
        box.become(idea, IdeaStatus.SUBMITTED);
        assertThat(post("/cloture", "outcome", "SUBMITTED")).hasStatus3xxRedirection();
        assertThat(ideas.find(idea)).map(i -> i.status()).contains(IdeaStatus.SUBMITTED);
    }

    @Test
    void another_adviser_takes_over() {
        post("/prendre");
        adviser = fixtures.staff(Role.ADVISER);
        assertThat(get()).bodyText().contains("Prendre le relais");
        post("/relais");
        assertThat(portfolio.of(idea)).map(AccompanimentView::adviserName).contains(adviser.name());
        assertThat(get()).bodyText().doesNotContain("Prendre le relais");
    }

    @Test
    void the_board_puts_late_follow_ups_first() {
        var others = archive.add(List.of(archived("Tôt", null), archived("En retard", null)));
        accompaniments.add(List.of(
                accompanied(others.get(0), LocalDate.of(2999, 1, 1)),
                accompanied(others.get(1), LocalDate.of(2020, 1, 1))));
        assertThat(board(""))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("1 suivi en retard", "En retard", "Tôt", "À accueillir (1)", "Un four à pain");
        adviser = fixtures.staff(Role.ADVISER);
        assertThat(board("")).bodyText().doesNotContain("Tôt");
        assertThat(board("?tous=true")).bodyText().contains("Tôt");
    }

    @Test
    void the_archive_takes_sixty_accompaniments_with_their_actions() {
        var many = archive.add(
                Stream.generate(() -> archived("Une idée", null)).limit(60).toList());
        accompaniments.add(many.stream().map(id -> accompanied(id, null)).toList());
        assertThat(portfolio.of(many.getLast()))
                .map(AccompanimentView::totalMinutes)
                .contains(90);
    }

    @Test
    void hosts_stay_outside_and_unknown_ideas_are_not_found() {
        assertThat(pages.get()
                        .uri("/gestion/accompagnement")
                        .with(user(fixtures.staff(Role.HOST)))
                        .exchange())
                .hasStatus(403);
        reference = "I-222222";
        assertThat(get()).hasStatus(404);
    }

    @Test
    void the_database_keeps_one_accompaniment_per_idea_and_actions_as_they_are() {
        post("/prendre");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> accompaniments.add(List.of(accompanied(idea, null))));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.owner()
                        .sql("update accompaniment set outcome = 'ABANDONED'")
                        .update());
    }

    private ArchivedIdea archived(String sentence, @Nullable Token token) {
        return new ArchivedIdea(
                edition.id(),
                sentence,
                Entry.IDEA,
                Channel.COMPTOIR,
                null,
                null,
                new Author("Lina", new EmailAddress("lina@example.org"), "0612345678", true),
                token == null ? IdeaStatus.IN_ACCOMPANIMENT : IdeaStatus.VOICED,
                Instant.now(),
                token);
    }

    private ArchivedAccompaniment accompanied(IdeaId id, @Nullable LocalDate next) {
        return new ArchivedAccompaniment(
                id,
                edition.id(),
                adviser.actor(),
                "",
                Stage.TRANSFORM,
                "Rendez-vous",
                next,
                "",
                null,
                Instant.now(),
                null,
                List.of(new ActionView(LocalDate.of(2026, 11, 1), ActionKind.VISIT, 90, "")));
    }

    private MvcTestResult act(String day, String kind, String hours, String minutes, String note) {
        return post("/actions", "doneOn", day, "kind", kind, "hours", hours, "minutes", minutes, "note", note);
    }

    private MvcTestResult board(String query) {
        return pages.get()
                .uri("/gestion/accompagnement" + query)
                .with(user(adviser))
                .exchange();
    }

    private MvcTestResult get() {
        return pages.get()
                .uri("/gestion/accompagnement/" + reference)
                .with(user(adviser))
                .exchange();
    }

    private MvcTestResult post(String path, String... params) {
        var request = pages.post().uri("/gestion/accompagnement/" + reference + path);
        for (var i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.with(user(adviser)).with(csrf()).exchange();
    }

    private List<String> mails() {
        return database.owner()
                .sql("select concat(subject, body) from outbox order by created_at")
                .query(String.class)
                .list();
    }

    private int journal(String action) {
        return database.owner()
                .sql("select count(*) from journal where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
