package fr.comptoir.project;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.EditionView;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class CatalogueTests {

    private static final Pattern CARD = Pattern.compile("<h3><a href=\"/projets/[^\"]+\">([^<]+)</a>");

    private final MockMvcTester pages;
    private final Fixtures fixtures;
    private final ProjectSamples samples;
    private final ProjectArchive archive;
    private final ProjectCatalogue catalogue;
    private final TestDatabase database;

    CatalogueTests(
            MockMvcTester pages,
            Fixtures fixtures,
            ProjectSamples samples,
            ProjectArchive archive,
            ProjectCatalogue catalogue,
            TestDatabase database) {
        this.pages = pages;
        this.fixtures = fixtures;
        this.samples = samples;
        this.archive = archive;
        this.catalogue = catalogue;
        this.database = database;
    }

    @Test
    void a_visitor_sees_every_project_once_in_an_order_that_stays() {
        var edition = onBallot(60);
        var first = pages.get().uri("/projets?edition=" + edition.slug()).exchange();
        var cookie = first.getResponse().getHeader("Set-Cookie");
        assertThat(cookie).startsWith("ordre=").contains("HttpOnly", "SameSite=Lax");
        var seed = cookie.replaceAll("ordre=([^;]+);.*", "$1");

        var paged = IntStream.range(0, 3)
                .mapToObj(page -> titles(edition, seed, "&page=" + page))
                .flatMap(List::stream)
                .toList();
        assertThat(titles(first)).isEqualTo(paged.subList(0, 24));
        assertThat(paged).hasSize(60).doesNotHaveDuplicates();
        assertThat(titles(edition, seed, "&tous=1")).isEqualTo(paged);
        var another = String.valueOf(Long.parseLong(seed) + 1);
        assertThat(titles(edition, another, "&tous=1")).isNotEqualTo(paged).containsExactlyInAnyOrderElementsOf(paged);
    }

    @Test
    void a_page_that_was_remembered_is_never_older_than_its_projects() {
        var edition = onBallot(2);
        assertThat(titles(edition, "3", "")).hasSize(2);
        samples.project(edition, "Arrivé ensuite", ProjectStatus.LABELLED);
        assertThat(titles(edition, "3", "")).hasSize(3).contains("Arrivé ensuite");
    }

    @ParameterizedTest
    @CsvSource({"EPICERIE,1", "épicerie d'ete,1", "bethune,2", "introuvable,0", "%,2"})
    void words_are_searched_without_accents_nor_case(String words, int found) {
        var edition = edition();
        samples.project(edition, "L’épicerie d’été", ProjectStatus.LABELLED);
        samples.project(edition, "Le four", ProjectStatus.LABELLED);
        assertThat(titles(edition, "1", "&q={q}", words)).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({
        "theme=FOOD,1",
        "theme=DIGITAL,0",
        "theme=SORCERY,0",
        "epci=200072460,1",
        "epci=200069037,0",
        "epci=,1",
        "page=999,1",
        "page=abc,1"
    })
    void filters_keep_what_fits_and_nonsense_breaks_nothing(String query, int found) {
        var edition = edition();
        samples.project(edition, "Le four", ProjectStatus.LABELLED);
        assertThat(titles(edition, "1", "&" + query)).hasSize(found);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUBMITTED", "UNDER_REVIEW", "TO_COMPLETE", "NOT_LABELLED", "APPEALED", "WITHDRAWN"})
    void the_public_sees_nothing_before_the_label(ProjectStatus status) {
        var edition = edition();
        var project = catalogue.find(samples.project(edition, "Secret", status)).orElseThrow();
        assertThat(titles(edition, "1", "")).isEmpty();
        assertThat(pages.get().uri("/projets/" + edition.slug() + "/" + project.reference()))
                .hasStatus(404);
    }

    @Test
    void a_project_says_everything_but_the_address_of_its_holder() {
        var edition = edition();
        var id = samples.project(edition, "Le four", ProjectStatus.ON_BALLOT);
        database.owner()
                .sql("update project set holder_email = 'secret@example.org'")
                .update();
        var project = catalogue.find(id).orElseThrow();
        assertThat(pages.get().uri("/projets/" + edition.slug() + "/" + project.reference()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Le four",
                        "Les Fourniers",
                        "Béthune",
                        "12\u202F000\u00A0€",
                        "15\u202F000\u00A0€",
                        "80\u00A0%",
                        "Brocante du quartier",
                        "Et ensuite.",
                        "Au vote",
                        "/voter")
                .doesNotContain("secret@example.org");
    }

    @Test
    void what_a_holder_wrote_is_text_and_never_markup() {
        var edition = edition();
        samples.project(edition, "<script>alert(1)</script>", ProjectStatus.LABELLED);
        assertThat(pages.get().uri("/projets?edition=" + edition.slug()))
                .bodyText()
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/projets?edition=nulle-part", "/projets/nulle-part/P-222222"})
    void what_does_not_exist_is_not_found(String path) {
        assertThat(pages.get().uri(path)).hasStatus(404);
    }

    @Test
    void the_catalogue_is_read_in_english_too_and_opens_no_session() {
        var edition = onBallot(2);
        var answer =
                pages.get().uri("/projets?lang=en&edition=" + edition.slug()).exchange();
        assertThat(answer).bodyText().contains("2 projects", "The order is drawn at random for you");
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    private EditionView edition() {
        return fixtures.edition(UUID.randomUUID().toString().substring(0, 8));
    }

    private EditionView onBallot(int projects) {
        var edition = edition();
        archive.add(IntStream.rangeClosed(1, projects)
                .mapToObj(n -> ProjectSamples.archived(edition, "Projet " + n, ProjectStatus.ON_BALLOT, n))
                .toList());
        return edition;
    }

    private List<String> titles(EditionView edition, String seed, String query, Object... values) {
        return titles(pages.get()
                .uri("/projets?edition=" + edition.slug() + query, values)
                .cookie(new Cookie("ordre", seed))
                .exchange());
    }

    private static List<String> titles(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return CARD.matcher(answer.getResponse().getContentAsString())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
