package fr.comptoir.audit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal, for administrators and observers, with the proof that nobody rewrote it. */
@Controller
class JournalController {

    private final JournalPages journal;
    private final JournalVerifier verifier;

    JournalController(JournalPages journal, JournalVerifier verifier) {
        this.journal = journal;
        this.verifier = verifier;
    }

    @GetMapping("/gestion/journal")
    String journal(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("lines", journal.find(q, Math.clamp(page, 0, 1_000_000)));
        switch (verifier.verify()) {
            case Verification.Intact intact -> model.addAttribute("intact", intact);
            case Verification.Broken broken -> model.addAttribute("broken", broken);
        }
        return "audit/journal";
    }
}
