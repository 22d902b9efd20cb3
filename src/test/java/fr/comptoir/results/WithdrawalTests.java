package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.comptoir.allocation.Allocator;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.pabulib.Borda;
import fr.comptoir.allocation.pabulib.PabulibFile;
import fr.comptoir.allocation.pabulib.PabulibReader;
import fr.comptoir.allocation.pabulib.PabulibReading;
import fr.comptoir.ballot.BoardScene;
import fr.comptoir.identity.Role;
import fr.comptoir.recount.Recount;
import fr.comptoir.results.ResultLine.Verdict;
import fr.comptoir.shared.Actor;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A project that two persons withdrew during the poll: everybody who counts again finds the same. */
@ComptoirTest
class WithdrawalTests {

    private static final String REASON = "Le porteur renonce : son local n’est plus disponible.";

    private final ApplicationContext beans;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final MockMvcTester pages;
    private final Results results;
    private final ElectionImport elections;
    private final PastPolls past;

    WithdrawalTests(
            ApplicationContext beans,
            Fixtures fixtures,
            TestDatabase database,
            MockMvcTester pages,
            Results results,
            ElectionImport elections) {
        this.beans = beans;
        this.fixtures = fixtures;
        this.database = database;
        this.pages = pages;
        this.results = results;
        this.elections = elections;
        this.past = new PastPolls(beans);
    }

    /**
     * By hand, without Verger (5 voices): Vélos 4 voices, 50 000 of 100 000; of the tied ones Garage is cheaper and takes 20 000,
     * Ruche takes the 30 000 left; Banc, 10 000, does not fit any more.
     */
    @BeforeEach
    void certified() {
        database.empty();
        var edition = past.closed("2027");
        var board = new BoardScene(beans, fixtures.staff(Role.POLL_OFFICER), fixtures.staff(Role.POLL_OFFICER));
        assertThat(board.decide("retrait", REASON, "number", "1")).hasStatus3xxRedirection();
        past.certified(edition);
    }

    private ResultSheet sheet() {
        return results.all().stream()
                .map(ResultView::sheet)
                .filter(sheet -> sheet.edition().equals("2027"))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult get(String uri) {
        return pages.get().uri(uri).exchange();
    }

    @Test
    void it_keeps_its_votes_is_skipped_and_comes_last() {
        assertThat(sheet().lines())
                .extracting(ResultLine::rank, ResultLine::number, ResultLine::votes, ResultLine::verdict)
                .containsExactly(
                        tuple(1, 2, 4L, Verdict.FUNDED),
                        tuple(2, 4, 3L, Verdict.FUNDED),
                        tuple(3, 3, 3L, Verdict.FUNDED),
                        tuple(4, 5, 0L, Verdict.DOES_NOT_FIT),
                        tuple(5, 1, 5L, Verdict.WITHDRAWN));
        assertThat(sheet().ballots()).isEqualTo(8);
        assertThat(sheet().blank()).as("who chose it alone did choose").isZero();
        assertThat(get("/resultats/2027")).hasStatusOk().bodyText().contains("Retiré pendant le vote");
    }

    @Test
    void the_published_ballots_name_it_and_give_the_same_result(@TempDir Path folder) throws IOException {
        var text = get("/resultats/2027/bulletins.pb").getResponse().getContentAsString();
        var file = ((PabulibReading.Parsed) PabulibReader.read(new BufferedReader(new StringReader(text)))).file();
        assertThat(file.projects())
                .filteredOn(PabulibFile.Project::withdrawn)
                .extracting(PabulibFile.Project::id)
                .containsExactly("P-AAAAAA");
        assertThat(file.votes())
                .filteredOn(vote -> vote.choices().contains("P-AAAAAA"))
                .hasSize(5);
        var again = Allocator.allocate(
                file.toInstance(Borda.LAST_GETS_ONE),
                Rule.parse(sheet().rule()).orElseThrow(),
                TieBreak.parse(sheet().tieBreak()).orElseThrow());
        assertThat(again.funded())
                .containsExactlyInAnyOrderElementsOf(
                        sheet().funded().stream().map(ResultLine::reference).toList());
        var out = new ByteArrayOutputStream();
        var path = Files.writeString(folder.resolve("bulletins.pb"), text).toString();
        assertThat(Recount.run(List.of(path), new PrintStream(out), System.err)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Total " + sheet().spent() + " sur " + sheet().dotation());
    }

    @Test
    void both_published_tables_give_the_same_result() throws IOException {
        var projects = get("/resultats/2027/resultats.csv").getResponse().getContentAsString();
        var ballots = get("/resultats/2027/bulletins.csv").getResponse().getContentAsString();
        var outcome = elections.run(SampleTables.of(projects, ballots), Optional.empty(), Actor.PLATFORM);
        assertThat(((ElectionImport.Outcome.Imported) outcome).sheet().lines())
                .extracting(ResultLine::reference)
                .containsExactlyInAnyOrder("P-BBBBBB", "P-CCCCCC", "P-DDDDDD", "P-EEEEEE");
    }

    @Test
    void a_simulation_starts_from_the_election_without_it() {
        var officer = fixtures.staff(Role.POLL_OFFICER);
        assertThat(
                        pages.get()
                                .uri("/gestion/resultats/simulation/2027")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.user(officer)))
                .hasStatusOk();
    }
}
