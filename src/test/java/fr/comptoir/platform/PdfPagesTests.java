package fr.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.comptoir.testing.ComptoirTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@ComptoirTest
class PdfPagesTests {

    private final PdfPages pages;

    PdfPagesTests(PdfPages pages) {
        this.pages = pages;
    }

    @BeforeAll
    static void checker() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void prints_what_the_template_says_in_french_with_its_title_and_its_language() throws IOException {
        try (var document = Loader.loadPDF(printed(Map.of()))) {
            assertThat(text(document))
                    .contains("L’été à Hœvre : 1\u00a0200\u00a0€", "mercredi 1er septembre 2027", "1 / ");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Bulletin d’essai");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
        }
    }

    @Test
    void carries_its_two_fonts_and_no_other() throws IOException {
        try (var document = Loader.loadPDF(printed(Map.of()))) {
            assertThat(fonts(document))
                    .allMatch(PDFont::isEmbedded)
                    .extracting(font -> font.getName().replaceFirst("^[A-Z]{6}\\+", ""))
                    .containsOnly("AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void is_what_the_reference_checker_accepts(PDFAFlavour flavour) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(printed(Map.of())), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);

            assertThat(result.getTestAssertions())
                    .extracting(failed -> failed.getRuleId() + " " + failed.getMessage())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void repeats_the_head_of_a_table_on_every_page() throws IOException {
        var lines =
                IntStream.rangeClosed(1, 90).mapToObj("Projet %d"::formatted).toList();
        try (var document = Loader.loadPDF(printed(Map.of("lines", lines)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(text(document).split("Numéro", -1)).hasSizeGreaterThan(2);
        }
    }

    @Test
    void reaches_no_other_machine() throws IOException {
        var visits = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            printed(Map.of("picture", "http://127.0.0.1:" + server.getAddress().getPort() + "/a.png"));
        } finally {
            server.stop(0);
        }
        assertThat(visits).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classpath:/application.yaml",
                "classpath:/static/img/../../application.yaml",
                "file:/etc/hostname",
                "jar:file:/a.jar!/b"
            })
    void reaches_no_file_but_its_own(String address) throws IOException {
        try (var document = Loader.loadPDF(printed(Map.of("picture", address)))) {
            assertThat(text(document)).contains("L’été");
        }
    }

    @Test
    void prints_signs_that_no_document_may_hold_as_nothing() throws IOException {
        try (var document = Loader.loadPDF(printed(Map.of("words", "a\u0000b\u0007c <b>d</b>")))) {
            assertThat(text(document)).contains("abc <b>d</b>");
        }
    }

    private byte[] printed(Map<String, ?> changes) {
        var model = new HashMap<String, Object>();
        model.put("title", "Bulletin d’essai");
        model.put("words", "L’été à Hœvre : 1\u202f200\u00a0€");
        model.put("moment", Instant.parse("2027-09-01T10:00:00Z"));
        model.put("lines", List.of("Le garage solidaire", "La vélo-école"));
        model.put("picture", QrCode.of("https://example.fr/voter").picture());
        model.putAll(changes);
        return pages.render("testing/printed", model);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
