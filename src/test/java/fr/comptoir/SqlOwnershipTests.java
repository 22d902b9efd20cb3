package fr.comptoir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SqlOwnershipTests {

    private static final Path CHANGELOG = Path.of("src/main/resources/db/changelog");
    private static final Path SOURCES = Path.of("src/main/java/fr/comptoir");
    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
    private static final Pattern USED = Pattern.compile("(?:\\bfrom|\\bjoin|\\binto|\\bupdate)\\s+(\\w+)");

    @Test
    void a_rooms_sql_touches_its_own_tables_only() throws IOException {
        var owners = owners();
        assertThat(owners).hasSizeGreaterThan(25);
        assertThat(trespasses(owners)).isEmpty();
    }

    private static Map<String, String> owners() throws IOException {
        var owners = new TreeMap<String, String>();
        try (var files = Files.list(CHANGELOG)) {
            for (var file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                var module = file.getFileName().toString().replaceAll("\\d+-(\\w+)\\.sql", "$1");
                CREATED.matcher(Files.readString(file)).results().forEach(match -> owners.put(match.group(1), module));
            }
        }
        return owners;
    }

    private static List<String> trespasses(Map<String, String> owners) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var module = SOURCES.relativize(file).getName(0).toString();
                USED.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .filter(table ->
                                owners.containsKey(table) && !owners.get(table).equals(module))
                        .forEach(table -> found.add(file + " uses " + table + " of " + owners.get(table)));
            }
        }
        return found;
    }
}
