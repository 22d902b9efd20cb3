package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.comptoir.allocation.Allocator;
import fr.comptoir.allocation.Completion;
import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.Instance;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.Utility;
import fr.comptoir.allocation.pabulib.Borda;
import fr.comptoir.allocation.pabulib.PabulibReader;
import fr.comptoir.allocation.pabulib.PabulibReading;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.recount.Recount;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Token;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class ResultPagesTests {

    private final MockMvcTester mvc;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final Editions editions;
    private final Count count;
    private final Certification certification;
    private final ElectionImport elections;
    private final OpenUrn urn;
    private final PastPolls past;

    ResultPagesTests(
            MockMvcTester mvc,
            Fixtures fixtures,
            TestDatabase database,
            Editions editions,
            Count count,
            Certification certification,
            ElectionImport elections,
            OpenUrn urn,
            ApplicationContext application) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.database = database;
        this.editions = editions;
        this.count = count;
        this.certification = certification;
        this.elections = elections;
        this.urn = urn;
        this.past = new PastPolls(application);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void before_certification_the_public_sees_nothing_of_the_result() throws IOException {
        var edition = past.withOpenUrn("2025");
        count.count(edition.id(), PastPolls.officer("Agathe"));
        var sha256 = certification.sheet(edition.id()).orElseThrow().sha256();
        certification.propose(edition.id(), sha256, PastPolls.officer("Agathe"));
        assertThat(get("/resultats/2025"))
                .hasStatusOk()
                .bodyText()
                .contains("Ils ne sont pas encore connus")
                .doesNotContain("Verger", sha256);
        assertThat(get("/resultats")).hasStatusOk().bodyText().doesNotContain("2025");
        for (var file : List.of("resultats.csv", "bulletins.pb", "bulletins.csv", "resultat.json")) {
            assertThat(get("/resultats/2025/" + file)).hasStatus(404);
        }
        assertThat(get("/resultats/1999")).hasStatus(404);
    }

    @Test
    void the_public_page_says_the_figures_and_why() {
        var edition = certified();
        var page = text(get("/resultats/2025"));
        assertThat(page)
                .contains("3 projets soutenus par 8 votants")
                .contains("Verger des sept vallées", "5 voix", "60 000 €")
                .contains(
                        "il demandait 50 000 €, il restait 40 000 € à son tour. Le montant dépasse le reste de la dotation de 10 000 €. Il lui manquait 2 voix.")
                .contains("Un autre ordre aurait changé le résultat")
                .contains("certifié", "Agathe", "Basile")
                .contains(certification.sheet(edition.id()).orElseThrow().sha256())
                .contains("CU d&#39;Arras");
        assertThat(text(get("/resultats"))).contains("Budget citoyen 2025", "90 000 €");
        var english = text(mvc.get()
                .uri("/resultats/2025")
                .cookie(new Cookie("langue", "en"))
                .exchange());
        assertThat(english).contains("3 projects funded by 8 voters", "2 more votes would have had it funded");
    }

    @Test
    void public_pages_open_no_session() {
        certified();
        for (var path :
                List.of("/resultats", "/resultats/2025", "/resultats/2025/resultats.csv", "/projets-soutenus")) {
            assertThat(get(path).getRequest().getSession(false)).as(path).isNull();
        }
    }

    @Test
    void the_table_file_is_read_back_and_runs_nothing_in_a_spreadsheet() throws IOException {
        certified();
        var answer = get("/resultats/2025/resultats.csv");
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
        List<NamedCsvRecord> rows;
        try (var reader = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(answer.getResponse().getContentAsString())) {
            rows = reader.stream().toList();
        }
        assertThat(rows)
                .extracting(row ->
                        row.getField("reference") + " " + row.getField("voix") + " " + row.getField("montant_accorde"))
                .containsExactly(
                        "P-AAAAAA 5 60000.00",
                        "P-BBBBBB 4 0.00",
                        "P-DDDDDD 3 20000.00",
                        "P-CCCCCC 3 0.00",
                        "P-EEEEEE 0 10000.00");
        assertThat(rows.get(1).getField("titre")).isEqualTo("'=Vélos pour tous");
        assertThat(rows.getFirst().getField("code_insee")).isEqualTo("62041");
    }

    @Test
    void anybody_finds_the_same_result_from_the_published_ballots() throws IOException {
        certified();
        var text = get("/resultats/2025/bulletins.pb").getResponse().getContentAsString();
        var reading = PabulibReader.read(new BufferedReader(new StringReader(text)));
        assertThat(reading).isInstanceOf(PabulibReading.Parsed.class);
        var file = ((PabulibReading.Parsed) reading).file();
        assertThat(file.votes()).hasSize(8);
        var sheet = certification.sheet(edition().id()).orElseThrow().sheet();
        var again = Allocator.allocate(
                file.toInstance(Borda.LAST_GETS_ONE),
                Rule.parse(sheet.rule()).orElseThrow(),
                TieBreak.parse(sheet.tieBreak()).orElseThrow());
        assertThat(again.funded()).containsExactly("P-AAAAAA", "P-DDDDDD", "P-EEEEEE");
        assertThat(again.left()).isEqualTo(sheet.left());
        assertThat(file.projects().stream()
                        .filter(project -> project.selected())
                        .map(project -> project.id()))
                .containsExactlyInAnyOrderElementsOf(again.funded());
    }

    @Test
    void a_result_by_equal_shares_is_told_on_its_page_and_redone_from_its_file(@TempDir Path folder)
            throws IOException {
        var rule = EqualShares.of(Utility.COST, new Completion.ByVotes()).describe();
        past.certified("2025", rule);
        var page = get("/resultats/2025");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("dispose d’une part égale de la dotation", "Le calcul, pas à pas", "Ses votants avaient")
                .contains("des votants ont au moins un projet soutenu parmi leurs choix", "Par thème");
        var file = Files.writeString(
                folder.resolve("bulletins-2025.pb"),
                get("/resultats/2025/bulletins.pb").getResponse().getContentAsString());
        var out = new ByteArrayOutputStream();
        assertThat(Recount.run(List.of(file.toString()), new PrintStream(out), System.err))
                .isZero();
        var sheet = certification.sheet(edition().id()).orElseThrow().sheet();
        assertThat(sheet.rule()).isEqualTo(rule);
        assertThat(sheet.funded()).isNotEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(rule + " (selon le fichier)", "Total " + sheet.spent() + " sur " + sheet.dotation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "greedy-by-votes(unfit=skip,minimum-votes=1,most-territory=1)",
                "greedy-by-votes(unfit=skip,minimum-votes=0,one-each=theme)",
                "greedy-by-votes(unfit=skip,minimum-votes=0,most-money-holder=20000.00)",
                "envelopes(leftovers=kept,territory:200033579=60000.00,theme:MOBILITY=30000.00) greedy-by-votes(unfit=skip,minimum-votes=0)"
            })
    void a_rule_that_looks_at_groups_is_redone_from_the_published_ballots(String text) throws IOException {
        certified();
        var rule = Rule.parse(text).orElseThrow();
        var paper = urn.paper(edition().id());
        var counted = new Instance(
                edition().dotation(),
                paper.stream().map(PaperLine::candidate).toList(),
                urn.ballots(edition().id(), paper));
        var published = get("/resultats/2025/bulletins.pb").getResponse().getContentAsString();
        assertThat(published).as("names of holders").doesNotContain("Association");
        var file = ((PabulibReading.Parsed) PabulibReader.read(new BufferedReader(new StringReader(published)))).file();
        var again = Allocator.allocate(file.toInstance(Borda.LAST_GETS_ONE), rule, TieBreak.ID_ORDER);
        assertThat(again.funded()).isNotEmpty();
        assertThat(again.trace())
                .isEqualTo(Allocator.allocate(counted, rule, TieBreak.ID_ORDER).trace());
    }

    @Test
    void the_command_finds_the_same_result_in_the_published_file(@TempDir Path folder) throws IOException {
        certified();
        var text = get("/resultats/2025/bulletins.pb").getResponse().getContentAsString();
        var file = Files.writeString(folder.resolve("bulletins-2025.pb"), text);
        var out = new ByteArrayOutputStream();
        assertThat(Recount.run(List.of(file.toString()), new PrintStream(out), System.err))
                .isZero();
        var sheet = certification.sheet(edition().id()).orElseThrow().sheet();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(sheet.rule() + " (selon le fichier)", sheet.tieBreak() + " (selon le fichier)")
                .contains("P-AAAAAA", "P-DDDDDD", "P-EEEEEE")
                .doesNotContain("P-BBBBBB", "  P-CCCCCC")
                .contains("Total " + sheet.spent() + " sur " + sheet.dotation());
    }

    @Test
    void anybody_finds_the_same_result_from_both_published_tables() throws IOException {
        certified();
        var sheet = certification.sheet(edition().id()).orElseThrow().sheet();
        var projects = get("/resultats/2025/resultats.csv").getResponse().getContentAsString();
        var answer = get("/resultats/2025/bulletins.csv");
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
        var ballots = answer.getResponse().getContentAsString();
        assertThat(projects).startsWith("\uFEFFrang;");
        assertThat(ballots).startsWith("\uFEFFbulletin;choix\r\n").hasLineCount(9);
        var outcome = elections.run(SampleTables.of(projects, ballots), Optional.empty(), Actor.PLATFORM);
        assertThat(((ElectionImport.Outcome.Imported) outcome).sheet().lines())
                .extracting(line -> line.reference() + " " + line.votes() + " " + line.requested())
                .containsExactlyInAnyOrderElementsOf(sheet.lines().stream()
                        .map(line -> line.reference() + " " + line.votes() + " " + line.requested())
                        .toList());
    }

    @Test
    void the_published_sheet_has_the_published_hash() throws IOException {
        var edition = certified();
        var bytes = get("/resultats/2025/resultat.json").getResponse().getContentAsByteArray();
        assertThat(HexFormat.of().formatHex(Token.sha256(bytes)))
                .isEqualTo(certification.sheet(edition.id()).orElseThrow().sha256());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"dotation\":\"100000.00\"");
    }

    @Test
    void an_imported_edition_keeps_its_currency_and_says_that_it_is_imported() throws IOException {
        elections.run(SamplePabulib.stream(SamplePabulib.SOUND), Optional.empty(), Actor.PLATFORM);
        assertThat(text(get("/resultats/ville-imaginaire-2023")))
                .contains("Édition importée", "20 000 PLN", "15 000 PLN", "1 projet soutenu, 7 bulletins")
                .doesNotContain("€");
        var text = get("/resultats/ville-imaginaire-2023/bulletins.pb")
                .getResponse()
                .getContentAsString();
        var reading = PabulibReader.read(new BufferedReader(new StringReader(text)));
        assertThat(((PabulibReading.Parsed) reading).file().votes()).hasSize(7);
    }

    @Test
    void the_desk_is_closed_to_those_who_do_not_count() {
        var edition = past.withOpenUrn("2025");
        assertThat(get("/gestion/resultats")).hasStatus3xxRedirection();
        for (var role : List.of(Role.HOST, Role.OBSERVER)) {
            var staff = fixtures.staff(role);
            assertThat(mvc.post()
                            .uri("/gestion/resultats/2025/comptage")
                            .with(user(staff))
                            .with(csrf()))
                    .hasStatus(403);
        }
        assertThat(mvc.get().uri("/gestion/resultats/2025").with(user(fixtures.staff(Role.HOST))))
                .hasStatus(403);
        assertThat(certification.sheet(edition.id())).isEmpty();
    }

    @Test
    void the_desk_counts_proposes_and_has_another_person_certify() {
        past.withOpenUrn("2025");
        var first = fixtures.staff(Role.POLL_OFFICER);
        var second = fixtures.staff(Role.ADMINISTRATOR);
        assertThat(mvc.post()
                        .uri("/gestion/resultats/2025/comptage")
                        .with(user(first))
                        .with(csrf()))
                .hasRedirectedUrl("/gestion/resultats/2025");
        assertThat(mvc.post()
                        .uri("/gestion/resultats/2025/comptage")
                        .with(user(first))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Les bulletins sont déjà comptés.");
        var sha256 = certification.sheet(edition().id()).orElseThrow().sha256();
        assertThat(mvc.post()
                        .uri("/gestion/resultats/2025/proposition")
                        .param("sha256", sha256)
                        .with(user(first))
                        .with(csrf()))
                .hasRedirectedUrl("/gestion/resultats/2025");
        assertThat(mvc.post()
                        .uri("/gestion/resultats/2025/certification")
                        .param("sha256", sha256)
                        .with(user(first))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Une deuxième personne doit certifier");
        assertThat(mvc.post()
                        .uri("/gestion/resultats/2025/certification")
                        .param("sha256", sha256)
                        .with(user(second))
                        .with(csrf()))
                .hasRedirectedUrl("/gestion/resultats/2025");
        assertThat(get("/resultats/2025")).bodyText().contains("Résultat certifié");
    }

    @Test
    void a_refused_upload_says_the_line_at_the_field() {
        var staff = fixtures.staff(Role.ADMINISTRATOR);
        var broken = SamplePabulib.SOUND.replace("3;A,P10", "3;A,P11").getBytes(StandardCharsets.UTF_8);
        assertThat(mvc.post()
                        .multipart()
                        .uri("/gestion/resultats/import")
                        .file(new MockMultipartFile("file", "essai.pb", "text/plain", broken))
                        .param("slug", "mon-essai")
                        .with(user(staff))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Ligne 28", "P11", "mon-essai");
        assertThat(mvc.post()
                        .multipart()
                        .uri("/gestion/resultats/import")
                        .file(new MockMultipartFile(
                                "file", "essai.pb", "text/plain", SamplePabulib.SOUND.getBytes(StandardCharsets.UTF_8)))
                        .param("slug", "mon-essai")
                        .with(user(staff))
                        .with(csrf()))
                .hasRedirectedUrl("/gestion/resultats/mon-essai");
        assertThat(mvc.get().uri("/gestion/resultats/mon-essai").with(user(staff)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/gestion/resultats/import").with(user(staff))).hasStatusOk();
        assertThat(mvc.get().uri("/gestion/resultats").with(user(staff)))
                .hasStatusOk()
                .bodyText()
                .contains("Ville Imaginaire");
    }

    @Test
    void two_uploaded_tables_become_an_edition_or_say_what_is_wrong() {
        var staff = fixtures.staff(Role.ADMINISTRATOR);
        assertThat(tables(staff, SampleTables.BALLOTS, "", "2023-03-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez le montant à répartir", "Ville de papier");
        assertThat(tables(staff, SampleTables.BALLOTS.replace("3;A|P10", "3;A|P11"), "20 000", "2023-03-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Table des bulletins, ligne 4", "P11");
        assertThat(mvc.post()
                        .multipart()
                        .uri("/gestion/resultats/import/tableaux")
                        .with(user(staff))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le tableau des projets", "Choisissez le tableau des bulletins");
        assertThat(tables(staff, SampleTables.BALLOTS, "20 000", "2023-03-01"))
                .hasRedirectedUrl("/gestion/resultats/ville-de-papier");
        assertThat(mvc.get().uri("/gestion/resultats/import/tableaux").with(user(staff)))
                .hasStatusOk();
    }

    private MvcTestResult tables(StaffPrincipal staff, String ballots, String budget, String day) {
        return mvc.post()
                .multipart()
                .uri("/gestion/resultats/import/tableaux")
                .file(new MockMultipartFile(
                        "projects", "p.csv", "text/csv", SampleTables.PROJECTS.getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("ballots", "b.csv", "text/csv", ballots.getBytes(StandardCharsets.UTF_8)))
                .param("name", "Ville de papier")
                .param("budget", budget)
                .param("firstDay", day)
                .with(user(staff))
                .with(csrf())
                .exchange();
    }

    private EditionView certified() {
        return past.certified("2025");
    }

    private EditionView edition() {
        return editions.bySlug("2025").orElseThrow();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).exchange();
    }

    /** The page's text, its no-break spaces as plain ones. */
    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString().replaceAll("[\\u00a0\\u202f]", " ");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
