package fr.comptoir.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecountTests {

    @TempDir
    private Path folder;

    private Path village;

    @BeforeEach
    void write() {
        village = Village.file(folder, "village.pb", Village.APPROVAL);
    }

    @Test
    void the_answer_in_json_has_this_shape_and_no_other() {
        var run = Run.of(village, "--rule", "greedy", "--tie", "id", "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        var json = json(run);
        assertThat(json.propertyNames())
                .containsExactly(
                        "file", "rule", "utility", "completion", "selected", "cost", "objective", "steps", "ms");
        assertThat(json.get("file").stringValue()).isEqualTo("village.pb");
        assertThat(json.get("rule").stringValue()).isEqualTo("greedy");
        assertThat(json.get("utility").stringValue()).isEqualTo("cost");
        assertThat(json.get("completion").isNull()).isTrue();
        assertThat(selected(run)).containsExactly("Mare", "Banc", "Haie", "Puits");
        assertThat(json.get("cost").stringValue()).isEqualTo("9600.5");
        assertThat(json.get("objective").isNull()).isTrue();
        assertThat(json.get("steps").intValue()).isEqualTo(6);
        assertThat(json.get("ms").isNumber()).isTrue();
        assertThat(run.out()).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "greedy|Mare,Banc,Haie,Puits",
                "greedy-stop|Mare,Banc",
                "greedy-density|Banc,Haie,Mare,Puits",
                "greedy-score|Banc,Haie,Mare,Puits",
                "equal-shares|Banc",
                "phragmen|Banc,Haie,Mare",
                "max-welfare|Mare,Banc,Haie"
            })
    void each_rule_funds_by_hand(String rule, String funded) {
        assertThat(selected(Run.of(village, "--rule", rule, "--format", "json")))
                .containsExactly(funded.split(","));
    }

    @Test
    void equal_shares_are_completed_as_asked() {
        // Each share is 10 000 / 7: only Banc can be paid for. From 1 583.42 on, Mare and Haie can too, and nothing
        // else fits.
        var byVotes = Run.of(village, "--rule", "equal-shares", "--completion", "greedy", "--format", "json");
        assertThat(selected(byVotes)).containsExactly("Banc", "Mare", "Haie");
        for (var completion : List.of("add1", "add1u")) {
            var run = Run.of(
                    village,
                    "--rule=equal-shares",
                    "--utility=cardinality",
                    "--completion=" + completion,
                    "--increment=0.5",
                    "--format=json");
            assertThat(selected(run)).containsExactlyInAnyOrder("Banc", "Haie", "Mare");
            assertThat(json(run).get("utility").stringValue()).isEqualTo("cardinality");
            assertThat(json(run).get("completion").stringValue()).isEqualTo(completion);
        }
        assertThat(selected(Run.of(village, "--rule", "equal-shares", "--completion", "phragmen", "--format", "json")))
                .containsExactly("Banc", "Haie", "Mare");
    }

    @ParameterizedTest
    @CsvSource({"cost, 31501.5", "cardinality, 9", "score, 9"})
    void the_objective_of_most_welfare_is_exact(String utility, String objective) {
        // Mare 4 × 6 000, Banc 3 × 500.50 and Haie 2 × 3 000 for 9 500.50.
        var run = Run.of(village, "--rule", "max-welfare", "--utility", utility, "--format", "json");
        assertThat(json(run).get("objective").stringValue()).isEqualTo(objective);
        assertThat(json(run).get("cost").stringValue()).isEqualTo("9500.5");
    }

    @Test
    void a_tie_at_the_cut_off_is_said() {
        var nine = Village.file(folder, "neuf.pb", Village.APPROVAL.replace("budget;10000", "budget;9000"));
        assertThat(Run.of(nine, "--rule", "greedy-density").out())
                .contains("Égalité à la limite, départagée par id-order : Haie, Mare");
    }

    @Test
    void without_a_rule_the_one_that_the_file_publishes_is_redone() {
        var stop = Village.file(
                folder,
                "publie.pb",
                Village.published("greedy-by-votes(unfit=stop,minimum-votes=1)", "lower-cost,lot:2027"));
        var run = Run.of(stop);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("greedy-by-votes(unfit=stop,minimum-votes=1) (selon le fichier)")
                .contains("lower-cost,lot:2027 (selon le fichier)")
                .contains("Le banc")
                .doesNotContain("La haie");
        assertThat(Run.of(village).out())
                .contains("greedy-by-votes(unfit=skip,minimum-votes=0) (par défaut)")
                .contains("id-order (par défaut)")
                .contains("Total 9600.50 sur 10000.00, reste 399.50");
        assertThat(Run.of(stop, "--rule", "greedy", "--tie", "id").out())
                .contains("greedy-by-votes(unfit=skip,minimum-votes=0) (selon l’option)")
                .contains("id-order (selon l’option)");
    }

    @Test
    void a_stored_rule_is_redone_as_it_stands() {
        var run = Run.of(
                village,
                "--rule-text=greedy-by-votes(unfit=skip,minimum-votes=3)",
                "--tie=more-votes,lot:a",
                "--format=json");
        assertThat(selected(run)).containsExactly("Mare", "Banc");
        assertThat(json(run).get("rule").stringValue()).isEqualTo("greedy-by-votes(unfit=skip,minimum-votes=3)");
        assertThat(json(run).get("utility").isNull()).isTrue();
    }

    @Test
    void the_last_of_a_ranking_receives_nothing_under_the_reference_names_and_one_point_under_ours() {
        var ranked = Village.file(folder, "classement.pb", Village.ORDINAL);
        // Last gets 0: A 1, B 0, C 2. Last gets 1: A 2 + 1 = 3, B 1 + 1 + 1 = 3, C 2 + 2 = 4.
        assertThat(selected(Run.of(ranked, "--rule", "greedy-score", "--format", "json")))
                .containsExactly("C", "A");
        assertThat(objective(ranked, "--rule=max-welfare", "--utility=score")).isEqualTo("3");
        assertThat(objective(ranked, "--rule-text=maximum-welfare(utility=points)", "--tie=id"))
                .isEqualTo("7");
        assertThat(selected(Run.of(
                        ranked,
                        "--rule-text",
                        "greedy-by-points(unfit=skip,minimum-votes=3)",
                        "--tie",
                        "id",
                        "--format",
                        "json")))
                .containsExactly("B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "num_votes;7|num_votes;8|8|Le champ « num_votes » annonce 8, le fichier en compte 7.",
                "5;Four,Haie|5;Four,Pont|28|Le bulletin nomme un projet inconnu : « Pont ».",
                "Four;5000|Four;-5000|17|Le coût du projet « Four » n'est pas un montant positif."
            })
    void a_faulty_file_is_refused_with_its_line_and_the_reason(String sound, String faulty, int line, String reason) {
        var file = Village.file(folder, "faux.pb", Village.APPROVAL.replace(sound, faulty));
        var run = Run.of(file, "--format", "json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("%s, ligne %d : %s%n".formatted(file, line, reason));
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThat(Run.of(folder.resolve("absent.pb")))
                .extracting(Run::code, run -> run.err().contains("absent.pb » ne se lit pas."))
                .containsExactly(2, true);
        assertThat(Run.of(folder).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Indiquez un fichier .pb, et un seul.",
                "a.pb b.pb|Indiquez un fichier .pb, et un seul.",
                "a.pb --rules greedy|L’option « --rules » est inconnue.",
                "a.pb -rule greedy|L’option « -rule » est inconnue.",
                "a.pb --rule|L’option « --rule » attend une valeur.",
                "a.pb --rule greedy --rule greedy|L’option « --rule » figure deux fois.",
                "a.pb --rule best|L’option « --rule » prend greedy, greedy-stop,",
                "a.pb --rule greedy --utility score|La règle « greedy » ne connaît pas cette utilité.",
                "a.pb --rule greedy --utility joy|L’option « --utility » prend cost, cardinality, score, et non « joy ».",
                "a.pb --rule phragmen --completion add1|Seule la règle « equal-shares » se complète.",
                "a.pb --completion add1|Les options de la règle demandent « --rule ».",
                "a.pb --rule equal-shares --increment 1|L’option « --increment » va avec",
                "a.pb --rule equal-shares --completion add1 --increment 0|« 0 » n’est pas un montant positif.",
                "a.pb --rule-text greedy|« greedy » n’est pas une règle",
                "a.pb --rule greedy --rule-text x|« --rule » est de trop.",
                "a.pb --tie chance|« chance » n’est pas un départage",
                "a.pb --format xml|L’option « --format » prend text, json, et non « xml ».",
                "--all d|Les options « --all » et « --reference » vont ensemble.",
                "--all d --reference r --rule greedy|seule l’option « --reference » se donne."
            })
    void options_that_make_no_sense_are_refused_with_the_usage(String words, String reason) {
        var run = Run.of(words == null ? new Object[0] : words.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(reason).contains("Usage : scripts/recount FICHIER.pb");
    }

    @Test
    void help_is_an_answer() {
        for (var word : List.of("-h", "--help")) {
            assertThat(Run.of(word)).extracting(Run::code, Run::err).containsExactly(0, "");
            assertThat(Run.of(word).out()).startsWith("Usage : scripts/recount FICHIER.pb");
        }
    }

    private static String objective(Path file, String rule, String option) {
        return json(Run.of(file, rule, option, "--format=json"))
                .get("objective")
                .stringValue();
    }

    private static List<String> selected(Run run) {
        return json(run)
                .get("selected")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private static JsonNode json(Run run) {
        assertThat(run.err()).isEmpty();
        return new JsonMapper().readTree(run.out());
    }
}
