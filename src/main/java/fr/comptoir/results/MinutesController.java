package fr.comptoir.results;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.shared.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The minutes: a draft at the results desk, the certified ones for everybody. */
@Controller
class MinutesController {

    private final Minutes minutes;
    private final Editions editions;

    MinutesController(Minutes minutes, Editions editions) {
        this.minutes = minutes;
        this.editions = editions;
    }

    @GetMapping("/gestion/resultats/{slug}/proces-verbal.pdf")
    ResponseEntity<byte[]> desk(@PathVariable String slug) {
        var edition = editions.bySlug(slug).orElseThrow(NotFound::new);
        return pdf(slug, minutes.document(edition).orElseThrow(NotFound::new));
    }

    @GetMapping("/resultats/{slug}/proces-verbal.pdf")
    ResponseEntity<byte[]> everybody(@PathVariable String slug) {
        var edition = editions.bySlug(slug).filter(EditionView::published).orElseThrow(NotFound::new);
        return pdf(slug, minutes.certified(edition.id()).orElseThrow(NotFound::new));
    }

    private static ResponseEntity<byte[]> pdf(String slug, byte[] document) {
        var name = ContentDisposition.attachment()
                .filename("proces-verbal-" + slug + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(document);
    }
}
