package fr.comptoir.paper;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Reach;
import fr.comptoir.paper.Originals.Original;
import fr.comptoir.platform.PdfPages;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents to print: a specimen, numbered ballots, the catalogue of projects. */
@Controller
@RequestMapping("/gestion/papier/{slug}")
class PrintController {

    private final PaperEditions editions;
    private final Originals originals;
    private final ProjectCatalogue catalogue;
    private final PdfPages pdf;

    PrintController(PaperEditions editions, Originals originals, ProjectCatalogue catalogue, PdfPages pdf) {
        this.editions = editions;
        this.originals = originals;
        this.catalogue = catalogue;
        this.pdf = pdf;
    }

    /** A ballot without a number: to read, not to vote. */
    @GetMapping("/bulletin.pdf")
    ResponseEntity<byte[]> specimen(@PathVariable String slug, @RequestParam(defaultValue = "") String territory) {
        var edition = editions.of(slug).edition();
        return ballots(edition, territory, List.of(), "bulletin-specimen-" + slug);
    }

    /** Numbered originals, in a random order of numbers; one printing, one pile to shuffle. */
    @PostMapping("/impression")
    ResponseEntity<byte[]> print(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String copies,
            @RequestParam(defaultValue = "") String territory,
            Actor actor) {
        var edition = editions.of(slug).edition();
        var wanted = copies.strip().matches("[0-9]{1,3}") ? Integer.parseInt(copies.strip()) : 0;
        if (wanted < 1 || wanted > Originals.MOST) {
            return ResponseEntity.unprocessableContent().build();
        }
        if (editions.lines(edition, territory).isEmpty()) {
            throw new NotFound();
        }
        return ballots(edition, territory, originals.draw(edition, wanted, actor), "bulletins-" + slug);
    }

    private ResponseEntity<byte[]> ballots(EditionView edition, String territory, List<Original> sheets, String name) {
        var lines = editions.lines(edition, territory);
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        var model = new HashMap<String, Object>();
        model.put("edition", edition);
        model.put("lines", lines);
        model.put("kind", edition.ballot().kind().name());
        model.put("sheets", sheets.isEmpty() ? List.of(new Original("", "")) : sheets);
        model.put("mentions", edition.ballot().mentions());
        model.put(
                "territory",
                edition.ballot().reach() == Reach.WHOLE
                        ? ""
                        : editions.territories().stream()
                                .filter(choice -> choice.value().equals(territory))
                                .map(choice -> choice.label())
                                .findFirst()
                                .orElse(""));
        return document(pdf.render("paper/ballot-pdf", model), name);
    }

    /** The projects on the ballot, with what their holders say of them. */
    @GetMapping("/catalogue.pdf")
    ResponseEntity<byte[]> catalogue(@PathVariable String slug) {
        var edition = editions.of(slug).edition();
        var model = Map.of("edition", edition, "projects", catalogue.onBallot(edition.id()));
        return document(pdf.render("paper/catalogue-pdf", model), "catalogue-" + slug);
    }

    private static ResponseEntity<byte[]> document(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(content);
    }
}
