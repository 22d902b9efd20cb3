package fr.comptoir.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder compared with figures that these tests invent for invented files. */
class ComparisonTests {

    /** By hand, the last of a ranking receiving nothing: A 1 point, B 0, C 2, each costs 4 of 8; each share is 2. */
    private static final String RIGHT = """
            {"instances": [{"file": "classement.pb", "results": {
              "greedy_score": {"selected": ["A", "C"], "order": ["C", "A"], "cost": "8", "n": 2, "s": 2.5, "cpu_s": 2},
              "mes_score": {"selected": ["C"], "order": ["C"], "cost": "4", "n": 1, "s": 3}
            }}]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        Village.file(folder, "classement.pb", Village.ORDINAL);
    }

    @Test
    void a_folder_that_agrees_ends_with_0() {
        var run = against(RIGHT);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(row(run, "greedy_score")).startsWith("1 1 0 0 0 0 2.0 ");
        assertThat(row(run, "mes_score")).startsWith("1 1 0 0 0 0 3.0 ");
        assertThat(row(run, "greedy_cost")).startsWith("0 0 0 0 0 0 0.0 ");
        assertThat(row(run, "toutes")).startsWith("2 2 0 0 0 0 5.0 ").contains("×");
        assertThat(row(run, "Add1")).contains(" 0 0 0 0 0 0 0.0 ");
        assertThat(run.out()).doesNotContain("Différents :").doesNotContain("Absents");
    }

    @Test
    void what_differs_is_named_and_ends_with_1() {
        var others = against(RIGHT.replace("[\"A\", \"C\"]", "[\"B\", \"C\"]"));
        assertThat(others.code()).isEqualTo(1);
        assertThat(row(others, "greedy_score")).startsWith("1 0 0 1 0 0 ");
        assertThat(others.out())
                .contains("Différents :")
                .containsPattern("classement.pb greedy_score, .* ms : soutenus \\[C, A] et non \\[B, C]");
        assertThat(against(RIGHT.replace("\"cost\": \"8\"", "\"cost\": \"9\"")).out())
                .contains("total 8 et non 9");
    }

    @Test
    void another_order_of_funding_is_a_difference() {
        var run = against(RIGHT.replace("[\"C\", \"A\"]", "[\"A\", \"C\"]"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(row(run, "greedy_score")).startsWith("1 0 0 1 0 0 2.0 ");
        assertThat(run.out()).contains("dans l’ordre [C, A] et non [A, C]");
        assertThat(against(RIGHT.replace(" \"order\": [\"C\", \"A\"],", "")).code())
                .as("some rules tell no order")
                .isZero();
    }

    @Test
    void where_everything_is_funded_another_order_is_listed_and_decides_nothing() {
        Village.file(folder, "classement.pb", Village.ORDINAL.replace("budget;8", "budget;100"));
        var run = against("""
                {"instances": [{"file": "classement.pb", "results": {
                  "greedy_score": {"selected": ["A", "B", "C"], "order": ["A", "B", "C"], "cost": "12", "s": 1}
                }}]}
                """);
        assertThat(run.code()).isZero();
        assertThat(row(run, "greedy_score")).startsWith("1 0 1 0 0 0 1.0 ");
        assertThat(run.out())
                .contains("dans l’ordre [C, A, B] et non [A, B, C]")
                .doesNotContain("Différents :");
    }

    @Test
    void what_the_reference_gave_up_or_leaves_out_is_listed_and_not_compared() {
        var run = against("""
                {"instances": [{"file": "classement.pb", "results": {"mes_score": {"timeout_s": 15}}}]}
                """);
        assertThat(run.code()).isZero();
        assertThat(row(run, "toutes")).startsWith("2 0 0 0 1 1 0.0 0.0 0.0 0.0 – – –");
        assertThat(run.out())
                .containsPattern("Abandonnés par la référence, calculés ici :\\R  classement.pb mes_score, ")
                .containsPattern("Absents de la référence, calculés ici :\\R  classement.pb greedy_score, ");
    }

    @Test
    void files_known_to_one_side_only_are_listed() {
        Village.file(folder, "autre.pb", Village.ORDINAL);
        var run = against(RIGHT.replace("[{", "[{\"file\": \"perdu.pb\", \"results\": {}}, {"));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("Fichiers sans référence :\\R  autre.pb")
                .containsPattern("Références sans fichier :\\R  perdu.pb");
        assertThat(row(run, "toutes")).startsWith("2 2 ");
    }

    @Test
    void what_cannot_be_read_is_refused() throws Exception {
        assertThat(against("{\"instances\":\n [{,}]}"))
                .extracting(Run::code, run -> run.err().contains("reference.json, ligne 2 : Ce ne sont pas"))
                .containsExactly(2, true);
        assertThat(against("{}").code()).isEqualTo(2);
        assertThat(Run.of("--all", folder, "--reference", folder.resolve("absent.json"))
                        .code())
                .isEqualTo(2);
        assertThat(Run.of(
                                "--all",
                                folder.resolve("absent"),
                                "--reference",
                                Village.file(folder, "reference.json", RIGHT))
                        .code())
                .isEqualTo(2);
        Files.writeString(folder.resolve("classement.pb"), Village.ORDINAL.replace("4;B", "4;D"));
        assertThat(against(RIGHT))
                .extracting(Run::code, run -> run.err().contains("classement.pb, ligne 24 : Le bulletin nomme"))
                .containsExactly(2, true);
    }

    private Run against(String figures) {
        return Run.of("--all", folder, "--reference", Village.file(folder, "reference.json", figures));
    }

    /** A row of the table, its cells one space apart, without its first word. */
    private static String row(Run run, String name) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .orElseThrow()
                .replaceAll(" +", " ")
                .replace("× ", "×")
                .substring(name.length() + 1);
    }
}
