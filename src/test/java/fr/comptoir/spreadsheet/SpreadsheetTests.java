package fr.comptoir.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.Instance;
import fr.comptoir.allocation.Paper;
import fr.comptoir.allocation.pabulib.BallotCollector;
import fr.comptoir.allocation.pabulib.Borda;
import fr.comptoir.allocation.pabulib.PabulibFile.Project;
import fr.comptoir.allocation.pabulib.VoteType;
import fr.comptoir.shared.Amount;
import fr.comptoir.spreadsheet.SpreadsheetReading.Malformed;
import fr.comptoir.spreadsheet.SpreadsheetReading.Parsed;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTests {

    private static final String PROJECTS = """
            reference;titre;cout;territoire;theme;porteur;soutenu
            A;Fontaine;1 500,50 €;Arras;nature;Les Sources;oui
            B;"Atelier ""vélo""; réparation";800;Lens;mobilité;;non
            -7;'=Verger;25;;;;
            """;

    private static final String BALLOTS = """
            bulletin;choix
            1;A|B
            2;B
            3;
            4;'-7|A
            """;

    private final BallotCollector collector = new BallotCollector(Borda.LAST_GETS_ONE);

    @Test
    void both_tables_make_an_election() throws IOException {
        var election = parsed(PROJECTS, BALLOTS);
        assertThat(election.envelope()).isEqualTo(Amount.ofEuros(2_000));
        assertThat(election.ballots().count()).isEqualTo(4);
        assertThat(election.ballots().blank()).isEqualTo(1);
        assertThat(election.ballots().candidateIds()).containsExactly("-7", "A", "B");
        assertThat(election.ballots().votes()).containsExactly(1, 2, 2);
    }

    @Test
    void projects_keep_what_the_table_says_of_them() throws IOException {
        var projects =
                ((Parsed) read(VoteType.APPROVAL, PROJECTS, BALLOTS)).file().projects();
        assertThat(projects).extracting(Project::id).containsExactly("A", "B", "-7");
        assertThat(projects.getFirst().cost()).isEqualTo(Amount.ofCents(150_050));
        assertThat(projects.getFirst().columns())
                .containsEntry("name", "Fontaine")
                .containsEntry("neighborhood", "Arras")
                .containsEntry("category", "nature")
                .containsEntry("proposer", "Les Sources")
                .containsEntry("selected", "1");
        assertThat(projects.get(1).column("name")).contains("Atelier \"vélo\"; réparation");
        assertThat(projects.get(1).selected()).isFalse();
        assertThat(projects.get(2).columns()).containsOnlyKeys("name").containsEntry("name", "=Verger");
    }

    @Test
    void what_varies_without_harm_changes_nothing() throws IOException {
        var expected = papers(parsed(PROJECTS, BALLOTS));
        same(expected, "\uFEFF" + PROJECTS, "\uFEFF" + BALLOTS);
        same(expected, PROJECTS.replace("\n", "\r\n"), BALLOTS.replace("\n", "\r\n"));
        same(expected, PROJECTS.replace("\n", "\n\n"), BALLOTS.replace("\n", "\n;\n"));
        same(expected, PROJECTS, BALLOTS.replace(";", ",").replace("A|B", "\"A,B\""));
        same(expected, PROJECTS, BALLOTS.replace(";", "\t").replace("A|B", "A; B"));
        same(expected, PROJECTS, BALLOTS.replace("3;\n", "3\n"));
        same(expected, PROJECTS, BALLOTS.replace("A|B", "B | A|A "));
        same(
                expected,
                PROJECTS,
                BALLOTS.replace("bulletin;choix", "Voter ID;VOTE").replace("2;B", " \"2\" ; \"B\" "));
        same(expected, PROJECTS, "choix;bulletin\nA|B;1\nB;2\n;3\n-7|A;4\n");
        same(
                expected,
                PROJECTS.replace("reference;titre;cout;territoire", "Project_ID;Name;Coût;District")
                        .replace("1 500,50 €", "1500.5"),
                BALLOTS);
        same(expected, PROJECTS.replace(";porteur;", ";remarque;"), BALLOTS);
    }

    @Test
    void points_and_places_are_read_too() throws IOException {
        var scored = "bulletin;choix;points\n1;A|B;2|5\n2;B;1\n";
        read(VoteType.SCORING, PROJECTS, scored);
        assertThat(collector.instance().ballots().points()).containsExactly(0, 2, 6);
        read(VoteType.ORDINAL, PROJECTS, "bulletin;choix\n1;B|A\n2;B\n");
        assertThat(collector.instance().ballots().points()).containsExactly(0, 1, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "reference;!ref;!1!La colonne « reference » manque.",
                ";cout;!;somme;!1!La colonne « cout » manque.",
                "A;Fontaine!;Fontaine!2!La référence du projet manque, ou contient une virgule, un point-virgule ou une barre.",
                "A;Fontaine!A|C;Fontaine!2!La référence du projet manque, ou contient une virgule, un point-virgule ou une barre.",
                "B;!A;!3!Le projet « A » figure deux fois.",
                ";800;!;gratuit;!3!Le coût du projet « B » n’est pas un montant positif.",
                "Sources;oui!Sources;oui;x!2!7 colonnes sont attendues, la ligne en compte 8.",
                ";25;;!;25;\"!4!Un guillemet n’est pas refermé."
            })
    void a_faulty_table_of_projects_is_refused(String sound, String faulty, int line, String reason)
            throws IOException {
        assertThat(PROJECTS).contains(sound);
        assertThat(read(VoteType.APPROVAL, PROJECTS.replaceFirst("\\Q" + sound + "\\E", faulty), BALLOTS))
                .isEqualTo(new Malformed("projets", line, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "choix!avis!1!La colonne « choix » manque.",
                "bulletin!nom!1!La colonne « bulletin » manque.",
                "2;B!2;C!3!Le bulletin nomme un projet inconnu : « C ».",
                "2;B!;B!3!Le numéro du bulletin manque.",
                "2;B!1;B!3!Le bulletin « 1 » figure deux fois.",
                "2;B!2;B;4!3!2 colonnes sont attendues, la ligne en compte 3."
            })
    void a_faulty_table_of_ballots_is_refused(String sound, String faulty, int line, String reason) throws IOException {
        assertThat(BALLOTS).contains(sound);
        assertThat(read(VoteType.APPROVAL, PROJECTS, BALLOTS.replaceFirst(sound, faulty)))
                .isEqualTo(new Malformed("bulletins", line, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "SCORING!A|B;5!Le bulletin nomme 2 projets et donne 1 notes.",
                "SCORING!A;beaucoup!« beaucoup » n’est pas un nombre entier de points.",
                "SCORING!A;-1!« -1 » n’est pas un nombre entier de points.",
                "APPROVAL!A;5!Le bulletin donne des points, ce que ce vote ne prévoit pas.",
                "CHOOSE_1!A|B;!Le bulletin nomme 2 projets, un seul est permis."
            })
    void points_that_make_no_sense_are_refused(VoteType type, String ballot, String reason) throws IOException {
        assertThat(read(type, PROJECTS, "bulletin;choix;points\n1;" + ballot + "\n"))
                .isEqualTo(new Malformed("bulletins", 2, reason));
    }

    @Test
    void a_table_in_another_encoding_or_without_anything_is_refused() throws IOException {
        var election = election(VoteType.APPROVAL);
        var latin = encoded(PROJECTS, StandardCharsets.ISO_8859_1);
        assertThat(SpreadsheetReader.read(election, latin, reader(BALLOTS), collector))
                .isEqualTo(new Malformed("projets", 1, "Le fichier n’est pas en UTF-8."));
        assertThat(SpreadsheetReader.read(election, reader(""), reader(BALLOTS), collector))
                .isEqualTo(new Malformed("projets", 1, "Le fichier est vide."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-7", "@a", "\t=1", "\r=1", "\n=1", "a\n=1"})
    void nothing_that_is_written_is_executed(String text) {
        assertThat(SafeCell.write(text)).isEqualTo("'" + text);
        assertThat(SafeCell.read(SafeCell.write(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1=1", "'quoted'", "l'été"})
    void an_ordinary_text_is_written_as_it_is(String text) {
        assertThat(SafeCell.write(text)).isEqualTo(text);
        assertThat(SafeCell.read(text)).isEqualTo(text);
    }

    @Test
    void ballots_are_written_shuffled_with_nothing_but_their_choices() throws IOException {
        var ids = IntStream.range(10, 60).mapToObj(Integer::toString).toList();
        var builder = Ballots.among(ids);
        ids.forEach(id -> builder.add(List.of(id)));
        var ballots = builder.build();
        var first = written(ballots, 1).lines().toList();
        assertThat(first.getFirst()).isEqualTo("\uFEFFbulletin;choix");
        assertThat(first.stream().skip(1).map(row -> row.split(";")[1]).toList())
                .containsExactlyInAnyOrderElementsOf(ids)
                .isNotEqualTo(ids);
        assertThat(first.stream().skip(1).map(row -> row.split(";")[0]).toList())
                .doesNotHaveDuplicates();
        assertThat(first).isNotEqualTo(written(ballots, 2).lines().toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_written_is_read_back_the_same(boolean points) throws IOException {
        var builder = Ballots.among(List.of("A", "B", "-7"))
                .add(List.of("-7", "A"), List.of(1, points ? 3 : 1), 2)
                .add(List.of("A", "B"), List.of(1, points ? 2 : 1), 1)
                .add(List.of(), 3);
        var ballots = builder.build();
        read(points ? VoteType.SCORING : VoteType.APPROVAL, PROJECTS, written(ballots, 4));
        assertThat(collector.instance().ballots().papers())
                .containsExactlyInAnyOrderElementsOf(ballots.papers().toList());
    }

    private static String written(Ballots ballots, long seed) throws IOException {
        var out = new StringWriter();
        SpreadsheetBallots.write(ballots, new Random(seed), out);
        return out.toString();
    }

    private void same(List<Paper> expected, String projects, String ballots) throws IOException {
        assertThat(papers(parsed(projects, ballots))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Paper> papers(Instance election) {
        return election.ballots().papers().toList();
    }

    private Instance parsed(String projects, String ballots) throws IOException {
        assertThat(read(VoteType.APPROVAL, projects, ballots)).isInstanceOf(Parsed.class);
        return collector.instance();
    }

    private SpreadsheetReading read(VoteType type, String projects, String ballots) throws IOException {
        return SpreadsheetReader.read(election(type), reader(projects), reader(ballots), collector);
    }

    private static SpreadsheetElection election(VoteType type) {
        var day = LocalDate.of(2027, 11, 20);
        return new SpreadsheetElection("Élection inventée", Amount.ofEuros(2_000), "EUR", day, day, type);
    }

    private static BufferedReader reader(String text) {
        return new BufferedReader(new StringReader(text));
    }

    private static BufferedReader encoded(String text, Charset charset) {
        var bytes = new ByteArrayInputStream(text.getBytes(charset));
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    }
}
