package fr.comptoir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*(?:\"[^\"]*\"[^<>]*)*>");

    @Test
    void no_condition_stands_beside_a_replacement_that_would_win_over_it() throws IOException {
        assertThat(tags(tag -> tag.contains("th:replace=") && tag.matches("(?s).*\\sth:(if|unless|each|with)=.*")))
                .isEmpty();
    }

    @Test
    void no_style_and_no_script_is_inline() throws IOException {
        assertThat(tags(tag -> tag.matches("(?s).*\\s(style|on[a-z]+)=.*") || tag.startsWith("<style")))
                .isEmpty();
        assertThat(tags(tag -> tag.startsWith("<script") && !tag.contains("src=")))
                .isEmpty();
    }

    private static List<String> tags(java.util.function.Predicate<String> wrong) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                TAG.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group())
                        .filter(wrong)
                        .forEach(tag -> found.add(TEMPLATES.relativize(file) + ": " + tag.replaceAll("\\s+", " ")));
            }
        }
        return found;
    }
}
