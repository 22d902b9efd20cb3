package fr.comptoir.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.identity.Role;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ComptoirTest
class PrintPagesTests {

    private final MockMvcTester pages;
    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;

    PrintPagesTests(MockMvcTester pages, ApplicationContext beans, Fixtures fixtures, TestDatabase database) {
        this.pages = pages;
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private static String text(byte[] pdf, String name) throws IOException {
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots", name + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            return new PDFTextStripper().getText(document).replaceAll("[\\u00a0\\u202f]", " ");
        }
    }

    @Test
    void originals_bear_a_number_each_and_the_specimen_none() throws IOException {
        scene.openWithDesk("2027", false);
        var officer = fixtures.staff(Role.POLL_OFFICER);
        var printed = pages.post()
                .uri("/gestion/papier/2027/impression")
                .param("copies", "2")
                .with(csrf())
                .with(user(officer))
                .exchange();
        var numbers = database.owner()
                .sql("select number from paper_original")
                .query(String.class)
                .list();
        assertThat(numbers).hasSize(2);
        assertThat(text(printed.getResponse().getContentAsByteArray(), "bulletins"))
                .contains(numbers)
                .contains("Cochez de 1 à 3 projets", "Le garage solidaire de la Lys", "2 000 €")
                .doesNotContain("SPÉCIMEN");
        var specimen = pages.get()
                .uri("/gestion/papier/2027/bulletin.pdf")
                .with(user(officer))
                .exchange();
        assertThat(text(specimen.getResponse().getContentAsByteArray(), "specimen"))
                .contains("SPÉCIMEN")
                .doesNotContain("Bulletin original");
        var catalogue = pages.get()
                .uri("/gestion/papier/2027/catalogue.pdf")
                .with(user(officer))
                .exchange();
        assertThat(text(catalogue.getResponse().getContentAsByteArray(), "catalogue"))
                .contains("6 projets au vote", "Le garage solidaire de la Lys", "Béthune");
    }

    @Test
    void at_most_two_hundred_at_a_time() {
        scene.openWithDesk("2027", false);
        assertThat(pages.post()
                        .uri("/gestion/papier/2027/impression")
                        .param("copies", "201")
                        .with(csrf())
                        .with(user(fixtures.staff(Role.POLL_OFFICER))))
                .hasStatus(422);
        assertThat(scene.rows("paper_original")).isZero();
    }
}
