package fr.comptoir.results;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files with which anybody redoes the calculation. They exist once there is a result. */
@Controller
@RequestMapping("/resultats/{slug}")
class ResultDownloads {

    private final Results results;
    private final Editions editions;
    private final ResultTable table;
    private final PublishedBallots ballots;
    private final RollTable roll;

    ResultDownloads(Results results, Editions editions, ResultTable table, PublishedBallots ballots, RollTable roll) {
        this.results = results;
        this.editions = editions;
        this.table = table;
        this.ballots = ballots;
        this.roll = roll;
    }

    @GetMapping("/resultats.csv")
    void csv(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var edition = edition(slug);
        var sheet = results.of(edition.id()).orElseThrow(NotFound::new).sheet();
        table.write(edition, sheet, writer(response, "text/csv", "resultats-" + slug + ".csv"));
    }

    @GetMapping("/bulletins.pb")
    void ballots(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var edition = edition(slug);
        var sheet = results.of(edition.id()).orElseThrow(NotFound::new).sheet();
        ballots.write(edition, sheet, writer(response, "text/plain", "bulletins-" + slug + ".pb"));
    }

    @GetMapping("/bulletins.csv")
    void ballotTable(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var edition = edition(slug);
        if (results.of(edition.id()).isEmpty()) {
            throw new NotFound();
        }
        ballots.writeTable(edition, writer(response, "text/csv", "bulletins-" + slug + ".csv"));
    }

    @GetMapping("/bulletins-papier.csv")
    void paperBallots(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var edition = edition(slug);
        if (results.of(edition.id()).isEmpty()) {
            throw new NotFound();
        }
        ballots.writePaper(edition, writer(response, "text/csv", "bulletins-papier-" + slug + ".csv"));
    }

    /** How many votes were looked at, kept, struck out or replaced. */
    @GetMapping("/emargement.csv")
    void roll(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var edition = edition(slug);
        if (results.of(edition.id()).isEmpty() || !roll.isThere(edition)) {
            throw new NotFound();
        }
        roll.write(edition, writer(response, "text/csv", "emargement-" + slug + ".csv"));
    }

    /** The canonical text itself, byte for byte: its SHA-256 is the one shown. */
    @GetMapping("/resultat.json")
    void sheet(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var text = results.text(edition(slug).id()).orElseThrow(NotFound::new);
        writer(response, "application/json", "resultat-" + slug + ".json").write(text);
    }

    private EditionView edition(String slug) {
        return editions.bySlug(slug).filter(EditionView::published).orElseThrow(NotFound::new);
    }

    private static Writer writer(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return response.getWriter();
    }
}
