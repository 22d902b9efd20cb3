package fr.comptoir.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.spreadsheet.CsvFile.Unreadable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8, ;", "windows-1252, ;", "ISO-8859-1, TAB", "UTF-8, |", "windows-1252, COMMA"})
    void finds_encoding_and_separator_by_itself(String charset, String separator) throws Exception {
        var between = separator.replace("TAB", "\t").replace("COMMA", ",");
        var text = String.join(between, "nom", "prénom") + "\r\n"
                + String.join(between, "D’Hœvre", "Léa")
                        .replace("’", charset.equals("ISO-8859-1") ? "'" : "’")
                        .replace("œ", charset.equals("ISO-8859-1") ? "oe" : "œ")
                + "\r\n";

        assertThat(read(text.getBytes(Charset.forName(charset))))
                .containsExactly(
                        List.of("nom", "prénom"),
                        List.of(charset.equals("ISO-8859-1") ? "D'Hoevre" : "D’Hœvre", "Léa"));
    }

    @Test
    void knows_the_marks_of_unicode() throws Exception {
        assertThat(read(("\uFEFFnom;é\nA;B\n").getBytes(StandardCharsets.UTF_8)))
                .first()
                .isEqualTo(List.of("nom", "é"));
        assertThat(read(("\uFEFFnom;é\nA;B\n").getBytes(StandardCharsets.UTF_16LE)))
                .last()
                .isEqualTo(List.of("A", "B"));
    }

    @Test
    void passes_over_empty_lines_and_numbers_the_others_as_an_editor_does() throws Exception {
        var file = Files.writeString(folder.resolve("a.csv"), "nom;prénom\n\n;\nA;\"B\nC\"\nD;E\n");
        try (var csv = CsvFile.open(file)) {
            assertThat(csv.next().orElseThrow().number()).isEqualTo(4);
            assertThat(csv.next().orElseThrow().number()).isEqualTo(6);
            assertThat(csv.next()).isEmpty();
            assertThat(csv.bytesRead()).isEqualTo(Files.size(file));
        }
    }

    @Test
    void refuses_what_is_no_table() throws Exception {
        assertThatThrownBy(() -> read(new byte[0]))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Unreadable.Reason.EMPTY));
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 8, 0}))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Unreadable.Reason.NO_TEXT));
    }

    @Test
    void stops_at_a_quote_that_is_never_closed_without_swallowing_the_file() {
        var text = "nom;prénom\nA;B\nC;\"D\n" + "E;F\n".repeat(400_000);
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Unreadable.class, e -> {
                    assertThat(e.reason()).isEqualTo(Unreadable.Reason.OPEN_QUOTE);
                    assertThat(e.line()).isEqualTo(3);
                });
    }

    private List<List<String>> read(byte[] bytes) throws IOException, Unreadable {
        var rows = new ArrayList<List<String>>();
        try (var csv = CsvFile.open(Files.write(folder.resolve("liste.csv"), bytes))) {
            rows.add(csv.headings());
            for (var line = csv.next(); line.isPresent(); line = csv.next()) {
                rows.add(line.get().cells());
            }
        }
        return rows;
    }
}
