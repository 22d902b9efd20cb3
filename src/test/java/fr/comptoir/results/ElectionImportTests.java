package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.ballot.PollStatus;
import fr.comptoir.ballot.Polls;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.project.ProjectView;
import fr.comptoir.results.ElectionImport.Outcome;
import fr.comptoir.results.ResultLine.Verdict;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;

@ComptoirTest
class ElectionImportTests {

    private final ElectionImport elections;
    private final Editions editions;
    private final ProjectCatalogue catalogue;
    private final Results results;
    private final Polls polls;
    private final Rulebooks rulebooks;
    private final TestDatabase database;

    ElectionImportTests(
            ElectionImport elections,
            Editions editions,
            ProjectCatalogue catalogue,
            Results results,
            Polls polls,
            Rulebooks rulebooks,
            TestDatabase database) {
        this.elections = elections;
        this.editions = editions;
        this.catalogue = catalogue;
        this.results = results;
        this.polls = polls;
        this.rulebooks = rulebooks;
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void a_sound_file_becomes_an_edition_with_its_result() throws IOException {
        var outcome = run(SamplePabulib.SOUND, Optional.empty());
        // By hand: A 15 000 of 20 000; 5 000 left; P10 (before P2 by code points) and P2 do not fit; B exceeds the
        // whole.
        var sheet = ((Outcome.Imported) outcome).sheet();
        assertThat(sheet.lines())
                .extracting(ResultLine::reference, ResultLine::votes, ResultLine::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", 4L, Verdict.FUNDED),
                        org.assertj.core.groups.Tuple.tuple("P10", 3L, Verdict.DOES_NOT_FIT),
                        org.assertj.core.groups.Tuple.tuple("P2", 3L, Verdict.DOES_NOT_FIT),
                        org.assertj.core.groups.Tuple.tuple("B", 1L, Verdict.TOO_EXPENSIVE));
        assertThat(sheet.left()).isEqualTo(Amount.ofEuros(5_000));
        assertThat(sheet.ballots()).isEqualTo(7);
        assertThat(sheet.blank())
                .as("one empty, one for a withdrawn project only")
                .isEqualTo(2);
        assertThat(((Outcome.Imported) outcome).asInFile()).contains(false);

        var edition = editions.bySlug("ville-imaginaire-2023").orElseThrow();
        assertThat(edition.kind()).isEqualTo(EditionKind.IMPORTED);
        assertThat(edition.currency()).isEqualTo("PLN");
        assertThat(edition.demonstration()).isFalse();
        var published = results.of(edition.id()).orElseThrow();
        assertThat(published.sheet()).isEqualTo(sheet);
        assertThat(published.certifiedBy()).isEmpty();
        assertThat(rulebooks.of(edition.id()).orElseThrow().sha256()).isEqualTo(sheet.rulebook());
        assertThat(polls.of(edition.id()).orElseThrow().status()).isEqualTo(PollStatus.ALLOCATED);
        assertThat(catalogue.onBallot(edition.id()))
                .extracting(ProjectView::reference, ProjectView::status)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("A", ProjectStatus.FUNDED),
                        org.assertj.core.groups.Tuple.tuple("P2", ProjectStatus.NOT_FUNDED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            budget;20000         | budget;-3               | 9
            num_votes;7          | num_votes;8             | 8
            vote_type;approval   | vote_type;ordinal       | 0
            vote_type;approval   | vote_type;tombola       | 10
            date_end;15.03.2023  | date_end;31.02.2023     | 0
            date_begin;01.03.2023| date_begin;01.03.2093   | 0
            P2;8000;3            | P2;zéro;3               | 19
            3;A,P10              | 3;A,P11                 | 28
            3;A,P10              | 2;A,P10                 | 28
            A;15000              | P2;15000                | 21
            """)
    void a_malformed_or_unsupported_file_says_why_and_changes_nothing(String sound, String broken, int line)
            throws IOException {
        var before = rows();
        assertThat(SamplePabulib.SOUND).contains(sound);
        var outcome = run(SamplePabulib.SOUND.replace(sound, broken), Optional.empty());
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).line()).isEqualTo(line);
        assertThat(((Outcome.Refused) outcome).reason()).isNotBlank();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void the_same_file_twice_is_refused_with_a_free_address_and_changes_nothing() throws IOException {
        run(SamplePabulib.SOUND, Optional.empty());
        var before = rows();
        assertThat(run(SamplePabulib.SOUND, Optional.empty()))
                .isEqualTo(new Outcome.SlugTaken("ville-imaginaire-2023", "ville-imaginaire-2023-2"));
        assertThat(run(SamplePabulib.SOUND, Optional.of("Pas une adresse"))).isInstanceOf(Outcome.Refused.class);
        assertThat(rows()).isEqualTo(before);
        assertThat(run(SamplePabulib.SOUND, Optional.of("ville-imaginaire-2023-2")))
                .isInstanceOf(Outcome.Imported.class);
    }

    @Test
    void identifiers_that_cannot_be_addresses_are_replaced_and_ties_still_fall_alike() throws IOException {
        var text = SamplePabulib.SOUND.replace("P10", "L/10").replace("P2", "L/2");
        var sheet = ((Outcome.Imported) run(text, Optional.empty())).sheet();
        assertThat(sheet.lines())
                .extracting(ResultLine::title)
                .containsExactly("=Fontaine", "Atelier \"vélo\"; réparation", "Verger partagé", "Piscine");
        assertThat(sheet.lines()).extracting(ResultLine::reference).containsExactly("0001", "0003", "0004", "0002");
    }

    @Test
    void two_tables_give_the_same_result_as_the_file() throws IOException {
        var fromFile = ((Outcome.Imported) run(SamplePabulib.SOUND, Optional.empty())).sheet();
        var imported = (Outcome.Imported) run(SampleTables.PROJECTS, SampleTables.BALLOTS);
        assertThat(imported.sheet().lines()).isEqualTo(fromFile.lines());
        assertThat(imported.sheet().dotation()).isEqualTo(fromFile.dotation());
        assertThat(imported.sheet().ballots()).isEqualTo(7);
        assertThat(imported.sheet().blank()).isEqualTo(2);
        assertThat(imported.asInFile()).contains(true);
        assertThat(editions.bySlug("ville-de-papier")).isPresent();
    }

    @Test
    void a_faulty_table_is_refused_with_its_name_and_line_and_changes_nothing() throws IOException {
        var before = rows();
        assertThat(run(SampleTables.PROJECTS, SampleTables.BALLOTS.replace("3;A|P10", "3;A|P11")))
                .isEqualTo(new Outcome.Refused("bulletins", 4, "Le bulletin nomme un projet inconnu : « P11 »."));
        assertThat(((Outcome.Refused) run(SampleTables.PROJECTS.replace("25000", ""), SampleTables.BALLOTS)).sentence())
                .isEqualTo("Table des projets, ligne 5 : Le coût du projet « B » n’est pas un montant positif.");
        assertThat(run(SampleTables.PROJECTS, "bulletin;choix;points\n1;A;3\n"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, it -> assertThat(it.reason()).contains("donne des points"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void the_command_takes_a_file_or_two_tables_and_ends_with_2_when_it_refuses(@TempDir Path folder)
            throws IOException {
        var projects = Files.writeString(folder.resolve("p.csv"), SampleTables.PROJECTS)
                .toString();
        var ballots =
                Files.writeString(folder.resolve("b.csv"), SampleTables.BALLOTS).toString();
        var before = rows();
        assertThat(command(projects, ballots)).isEqualTo(2);
        assertThat(command(projects, ballots, "--name=Papier", "--budget=rien", "--from=2023-03-01"))
                .isEqualTo(2);
        assertThat(command(projects, folder.resolve("absent.csv").toString(), "--name=Papier"))
                .isEqualTo(2);
        assertThat(command()).isEqualTo(2);
        assertThat(rows()).isEqualTo(before);
        assertThat(command(projects, ballots, "--name=Papier", "--budget=20 000", "--from=2023-03-01", "--slug=essai"))
                .isZero();
        assertThat(editions.bySlug("essai").orElseThrow().currency()).isEqualTo("EUR");
        var file =
                Files.writeString(folder.resolve("e.pb"), SamplePabulib.SOUND).toString();
        assertThat(command(file)).isZero();
        assertThat(command(file)).as("the address is taken").isEqualTo(2);
    }

    private int command(String... arguments) throws IOException {
        var command = new ImportCommand(elections);
        command.run(new DefaultApplicationArguments(arguments));
        return command.getExitCode();
    }

    private Outcome run(String projects, String ballots) throws IOException {
        return elections.run(SampleTables.of(projects, ballots), Optional.empty(), Actor.PLATFORM);
    }

    private Outcome run(String text, Optional<String> slug) throws IOException {
        return elections.run(SamplePabulib.stream(text), slug, Actor.PLATFORM);
    }

    private Map<String, Long> rows() {
        var counts = new TreeMap<String, Long>();
        database
                .owner()
                .sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.startsWith("SPRING_SESSION"))
                .forEach(table -> counts.put(
                        table,
                        database.owner()
                                .sql("select count(*) from `" + table + "`")
                                .query(Long.class)
                                .single()));
        return counts;
    }
}
