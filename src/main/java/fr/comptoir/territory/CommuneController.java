package fr.comptoir.territory;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggestions for the commune fields, while people type. */
@Controller
class CommuneController {

    private static final int MOST = 20;

    private final Territories territories;

    CommuneController(Territories territories) {
        this.territories = territories;
    }

    /** A commune that the text may mean: what the field then holds, and its code. */
    record Suggestion(String label, String code) {}

    @GetMapping(path = "/communes", produces = "application/json")
    ResponseEntity<List<Suggestion>> communes(@RequestParam(defaultValue = "") String q) {
        var found = territories.search(q).stream()
                .limit(MOST)
                .map(commune -> new Suggestion(commune.label(), commune.code().value()))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(found);
    }
}
