package fr.comptoir.accompaniment;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The advisers' desk: the board of what they follow, and what waits for them. */
@Controller
class BoardController {

    private static final int WAITING_SHOWN = 6;

    private final Board board;
    private final Editions editions;

    BoardController(Board board, Editions editions) {
        this.board = board;
        this.editions = editions;
    }

    @GetMapping("/gestion/accompagnement")
    String board(
            @RequestParam(name = "tous", defaultValue = "false") boolean everybody,
            @RequestParam(name = "accueil", defaultValue = "false") boolean allWaiting,
            Actor actor,
            Model model) {
        var edition = editions.current().map(EditionView::id).orElseThrow(NotFound::new);
        var columns = board.columns(edition, everybody ? null : actor);
        var waiting = board.waiting(edition);
        model.addAttribute("everybody", everybody);
        model.addAttribute("columns", columns);
        model.addAttribute(
                "late",
                columns.stream()
                        .flatMap(column -> column.cards().stream())
                        .filter(Board.Card::late)
                        .count());
        model.addAttribute("waitingCount", waiting.size());
        model.addAttribute(
                "waiting",
                allWaiting ? waiting : waiting.stream().limit(WAITING_SHOWN).toList());
        model.addAttribute("closed", board.closed(edition));
        return "accompaniment/board";
    }
}
