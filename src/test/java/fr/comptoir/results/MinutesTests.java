package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.ballot.BoardScene;
import fr.comptoir.edition.EditionView;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@ComptoirTest
class MinutesTests {

    private static final String DESK = "/gestion/resultats/2027/proces-verbal.pdf";
    private static final String PUBLIC = "/resultats/2027/proces-verbal.pdf";
    private static final String REASON = "Le porteur renonce : son local n’est plus disponible.";

    private final ApplicationContext beans;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final JdbcClient application;
    private final MockMvcTester pages;
    private final Minutes minutes;
    private final PastPolls past;
    private StaffPrincipal officer;

    MinutesTests(
            ApplicationContext beans,
            Fixtures fixtures,
            TestDatabase database,
            JdbcClient application,
            MockMvcTester pages,
            Minutes minutes) {
        this.beans = beans;
        this.fixtures = fixtures;
        this.database = database;
        this.application = application;
        this.pages = pages;
        this.minutes = minutes;
        this.past = new PastPolls(beans);
    }

    @BeforeAll
    static void checker() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void empty() {
        database.empty();
        officer = fixtures.staff(Role.POLL_OFFICER);
    }

    private MvcTestResult desk() {
        return pages.get().uri(DESK).with(user(officer)).exchange();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String text(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        return text(answer.getResponse().getContentAsByteArray());
    }

    private EditionView withAnIncidentAndAWithdrawal() {
        var edition = past.closed("2027");
        var board = new BoardScene(beans, officer, fixtures.staff(Role.POLL_OFFICER));
        assertThat(board.decide("retrait", REASON, "number", "1")).hasStatus3xxRedirection();
        assertThat(incident("2026-09-02", "09:30", "La page du vote était lente.", "Un serveur a été ajouté."))
                .hasStatus3xxRedirection();
        return edition;
    }

    private MvcTestResult incident(String day, String time, String what, String done) {
        return pages.post()
                .uri("/gestion/scrutin/2027/incidents")
                .param("day", day)
                .param("time", time)
                .param("what", what)
                .param("done", done)
                .with(user(officer))
                .with(csrf())
                .exchange();
    }

    @Test
    void a_draft_follows_the_poll_and_says_so_on_each_page() throws IOException {
        withAnIncidentAndAWithdrawal();
        assertThat(pages.get().uri(PUBLIC)).hasStatus(404);
        assertThat(text(desk()))
                .contains("PROJET, non certifié", "n’est pas certifié", "urne fermée", "Rien n’est compté.")
                .contains("Retirer le projet n° 1", REASON, officer.name())
                .contains("La page du vote était lente.", "Un serveur a été ajouté.")
                .contains("Les contrôles se font une fois l’urne ouverte.");
    }

    @Test
    void envelopes_are_told_opened_or_not() throws IOException {
        var edition = withAnIncidentAndAWithdrawal();
        Stream.of("TO_OPEN", "LATE", "LATE", "ALREADY_VOTED")
                .forEach(outcome -> database.owner()
                        .sql("""
                        insert into envelope (edition_id, number, channel, outcome, entered_by, entered_at)
                        values (:edition, left(uuid(), 8), 'POST', :outcome, uuid(), utc_timestamp(6))
                        """)
                        .param("edition", edition.id().value())
                        .param("outcome", outcome)
                        .update());
        assertThat(text(desk()))
                .contains("Enveloppes ouvertes, dans l’urne de papier 1")
                .contains("Enveloppes non ouvertes, arrivées trop tard 2")
                .contains("Enveloppes non ouvertes, déjà voté 1")
                .doesNotContain("sans droit de vote");
    }

    @Test
    void the_certified_minutes_hold_every_number_and_never_change() throws IOException {
        past.certified(withAnIncidentAndAWithdrawal());
        var document = pages.get().uri(PUBLIC).exchange();
        assertThat(text(document))
                .doesNotContain("PROJET", "Écart")
                .contains("Signatures électroniques, et bulletins dans l’urne 8 8 OK")
                .contains("Signatures au comptage, et bulletins comptés, nuls compris 8 8 OK")
                .contains("Voix écrites au comptage, et voix au résultat 15 15 OK")
                .contains("c’est celle du résultat certifié", "par Agathe et Basile", "Verger des sept vallées");
        database.owner().sql("delete from sealed_ballot").update();
        database.owner().sql("delete from roll_entry").update();
        assertThat(pages.get().uri(PUBLIC).exchange().getResponse().getContentAsByteArray())
                .isEqualTo(document.getResponse().getContentAsByteArray());
        assertThat(desk().getResponse().getContentAsByteArray())
                .isEqualTo(document.getResponse().getContentAsByteArray());
        assertThat(pages.get().uri("/resultats/2027")).bodyText().contains("proces-verbal.pdf");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.sql("delete from minutes").update())
                .withStackTraceContaining("denied");
    }

    @Test
    void a_number_that_does_not_match_is_told() {
        var edition = past.withOpenUrn("2027");
        assertThat(minutes.page(edition).reconciled()).isTrue();
        database.owner().sql("delete from roll_entry limit 2").update();
        assertThat(minutes.page(edition).checks())
                .filteredOn(check -> !check.holds())
                .extracting(MinutesCheck::expected, MinutesCheck::found, MinutesCheck::gap)
                .containsExactly(tuple(6L, 8L, 2L), tuple(8L, 6L, -2L));
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void the_reference_checker_accepts_them(PDFAFlavour flavour) throws Exception {
        withAnIncidentAndAWithdrawal();
        var pdf = desk().getResponse().getContentAsByteArray();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .extracting(failed -> failed.getRuleId() + " " + failed.getMessage())
                    .isEmpty();
        }
    }

    @Test
    void an_incident_is_refused_without_its_words_or_before_it_happened() {
        past.closed("2027");
        assertThat(incident("2026-09-02", "", "x", "y"))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez le jour et l’heure", "Écrivez de 5 à 500");
        assertThat(incident("2199-01-01", "09:00", "Une panne.", "Un redémarrage."))
                .hasStatus(422)
                .bodyText()
                .contains("une fois arrivé", "Une panne.");
    }

    @Test
    void nobody_writes_minutes_before_the_seal() {
        fixtures.edition("2027");
        assertThat(desk()).hasStatus(404);
        assertThat(incident("2026-09-02", "09:30", "Une panne.", "Un redémarrage."))
                .hasStatus(422);
    }
}
