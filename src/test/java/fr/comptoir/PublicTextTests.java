package fr.comptoir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Element;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Public pages take every word from the bundles, and the bundles say the same things in both languages. */
class PublicTextTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path COMMON = TEMPLATES.resolve("fragments");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Set<String> REPLACED =
            Set.of("th:text", "th:utext", "th:replace", "th:insert", "data-th-text", "th:remove");
    private static final Set<String> SPOKEN = Set.of("alt", "title", "placeholder", "aria-label", "aria-description");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern ADDRESS = Pattern.compile("www\\.[a-z.]+|\\.?[a-z]{2,4}|FR|EN|Français|English");
    private static final Pattern USED_KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");
    private static final Pattern LOOSE = Pattern.compile("'|[\\p{L}\\d»)] [;?!:](?!//)|« | »|\\d €");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    /** A page is public unless it has the staff's shell; a fragment outside the common folder is what its users are. */
    static List<Path> publicTemplates() throws IOException {
        var staff = templates((path, text) -> text.contains("~{gestion ::") || path.endsWith("gestion.html"));
        var theirs = new StringBuilder();
        for (var page : staff) {
            theirs.append(Files.readString(page));
        }
        // Printed documents are written in French, as the acts of the collectivité are.
        return templates((path, text) -> !staff.contains(path)
                && !text.contains("~{pdf/layout ::")
                && (text.contains("~{layout ::")
                        || path.startsWith(COMMON)
                        || !theirs.toString().contains("~{" + name(path))));
    }

    private static String name(Path template) {
        return TEMPLATES.relativize(template).toString().replace(".html", " ::");
    }

    private static List<Path> templates(BiPredicate<Path, String> kept) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                if (kept.test(file, Files.readString(file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    static List<Path> bundles() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.filter(f -> !f.toString().endsWith("_en.properties"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("publicTemplates")
    void no_public_template_holds_words_of_its_own(Path template) throws Exception {
        assertThat(words(Files.readString(template))).isEmpty();
    }

    @Test
    void words_in_a_template_would_be_found() throws Exception {
        assertThat(words("<main><p>Bonjour</p><p th:text=\"#{a}\">Prototype</p><img alt=\"Une image\"></main>"))
                .containsExactly("Bonjour", "alt: Une image");
    }

    private static List<String> words(String html) throws Exception {
        var found = new ArrayList<String>();
        var document = new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(new StringReader(html));
        document.getChildren().forEach(node -> collect(node, found));
        return found;
    }

    private static void collect(INode node, List<String> found) {
        if (node instanceof Text text && isWords(text.getContent())) {
            found.add(text.getContent().strip());
        }
        if (node instanceof Element element && !element.getElementName().matches("script|style")) {
            SPOKEN.stream()
                    .filter(name -> element.hasAttribute(name) && isWords(element.getAttributeValue(name)))
                    .filter(name -> !element.hasAttribute("th:" + name))
                    .forEach(name -> found.add(name + ": " + element.getAttributeValue(name)));
            if (REPLACED.stream().noneMatch(element::hasAttribute)) {
                element.getChildren().forEach(child -> collect(child, found));
            }
        }
    }

    private static boolean isWords(String text) {
        return LETTERS.matcher(text).find() && !ADDRESS.matcher(text.strip()).matches();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_say_the_same_things_with_the_same_arguments(Path french) throws IOException {
        var english = MESSAGES.resolve(french.getFileName().toString().replace(".properties", "_en.properties"));
        assertThat(arguments(english)).isEqualTo(arguments(french));
    }

    private static Map<String, Set<String>> arguments(Path bundle) throws IOException {
        var found = new TreeMap<String, Set<String>>();
        read(bundle)
                .forEach((key, value) -> found.put(
                        key.toString(),
                        new TreeSet<>(ARGUMENT.matcher(value.toString())
                                .results()
                                .map(match -> match.group(1))
                                .toList())));
        return found;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void french_sentences_are_set_as_french_is(Path french) throws IOException {
        assertThat(read(french).entrySet())
                .filteredOn(entry -> LOOSE.matcher(entry.getValue().toString()).find())
                .isEmpty();
    }

    @Test
    void every_key_that_a_template_names_is_in_a_bundle() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : bundles()) {
            read(bundle).keySet().forEach(key -> known.add(key.toString()));
        }
        var used = new TreeSet<String>();
        for (var template : templates((path, text) -> true)) {
            USED_KEY.matcher(Files.readString(template))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .forEach(used::add);
        }
        assertThat(known).containsAll(used);
    }

    private static Properties read(Path bundle) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(Files.newInputStream(bundle), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
