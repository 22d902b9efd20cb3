package fr.comptoir.paper;

import fr.comptoir.paper.Batches.Rejected;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One batch: take a reading, type a line per ballot, finish; see where the readings differ. */
@Controller
@RequestMapping("/gestion/papier/{slug}/lots/{number}")
class BatchController {

    private final PaperEditions editions;
    private final Batches batches;
    private final PaperUrn urn;
    private final Originals originals;

    BatchController(PaperEditions editions, Batches batches, PaperUrn urn, Originals originals) {
        this.editions = editions;
        this.batches = batches;
        this.urn = urn;
        this.originals = originals;
    }

    /**
     * A line of the table.
     *
     * @param position the place of the ballot in the pile
     * @param mark the security mark that its number must bear; empty without a number
     * @param readings what each one read, as typed; what a reader has not to see yet is not there
     * @param differs whether the first two differ
     */
    record Row(int position, String mark, List<String> readings, boolean differs) {}

    @GetMapping
    String show(@PathVariable String slug, @PathVariable int number, Actor actor, Model model) {
        return page(slug, number, actor, null, model);
    }

    @PostMapping("/commencer")
    String take(
            @PathVariable String slug,
            @PathVariable int number,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (batches.take(editions.of(slug).edition(), number, actor)) {
            case Result.Done<Integer> _ -> here(slug, number);
            case Result.Refused<Integer>(var reasons) -> refused(slug, number, actor, reasons, model, response);
        };
    }

    @PostMapping("/bulletins")
    String type(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String lines,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var typed = lines.lines().filter(line -> !line.isBlank()).toList();
        var result = batches.type(editions.of(slug).edition(), number, typed, actor);
        return answer(slug, number, actor, result, typed.size() + " lignes prises.", model, response, redirect);
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String line,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var result = batches.correct(editions.of(slug).edition(), number, number(position), line, actor);
        return answer(slug, number, actor, result, "Ligne corrigée.", model, response, redirect);
    }

    @PostMapping("/nombre")
    String recount(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String sheets,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return switch (batches.recount(editions.of(slug).edition(), number, number(sheets), actor)) {
            case Result.Done<Integer> _ -> here(slug, number);
            case Result.Refused<Integer>(var reasons) -> refused(slug, number, actor, reasons, model, response);
        };
    }

    @PostMapping("/terminer")
    String finish(
            @PathVariable String slug,
            @PathVariable int number,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var result = batches.finish(editions.of(slug).edition(), number, actor);
        return answer(slug, number, actor, result, "Votre lecture est terminée.", model, response, redirect);
    }

    private String answer(
            String slug,
            int number,
            Actor actor,
            Result<Optional<Rejected>> result,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (result) {
            case Result.Refused<Optional<Rejected>>(var reasons) ->
                refused(slug, number, actor, reasons, model, response);
            case Result.Done<Optional<Rejected>>(var rejected) -> {
                if (rejected.isEmpty()) {
                    redirect.addFlashAttribute("flash", done);
                    yield here(slug, number);
                }
                response.setStatus(422);
                yield page(slug, number, actor, rejected.get(), model);
            }
        };
    }

    private String refused(
            String slug, int number, Actor actor, List<Refusal> reasons, Model model, HttpServletResponse response) {
        model.addAttribute("refusals", reasons);
        response.setStatus(422);
        return page(slug, number, actor, null, model);
    }

    private static String here(String slug, int number) {
        return "redirect:/gestion/papier/" + slug + "/lots/" + number;
    }

    private String page(String slug, int number, Actor actor, @Nullable Rejected rejected, Model model) {
        var paper = editions.of(slug);
        var batch = batches.find(paper.edition(), number);
        var mine = batch.readingOf(actor.id());
        var missing = mine == 0 || batch.isDone(mine) ? List.<Integer>of() : List.copyOf(batches.missing(batch, mine));
        model.addAttribute("paper", paper);
        model.addAttribute("batch", batch);
        model.addAttribute("mine", mine);
        model.addAttribute("typing", mine > 0 && !batch.isDone(mine) && paper.isReading());
        model.addAttribute("missing", missing);
        model.addAttribute("next", mine == 0 ? batches.next(batch) : 0);
        model.addAttribute("settled", urn.isSettled(batch));
        model.addAttribute("rejected", rejected);
        model.addAttribute("rows", rows(paper, batch, mine));
        model.addAttribute("reasons", NullReason.values());
        return "paper/batch";
    }

    /** One reads blind: the readings of others show once both are finished, and not to the third while at it. */
    private List<Row> rows(PaperEditions.Paper paper, Batch batch, int mine) {
        var all = batches.comparison(batch);
        var open = batch.isReadTwice() && (mine != Batch.THIRD || batch.isDone(Batch.THIRD));
        var shown = open
                ? Stream.of(all.first(), all.second(), all.third()).toList()
                : Stream.of(all.first(), all.second(), all.third())
                        .skip(Math.max(0, mine - 1))
                        .limit(mine == 0 ? 0 : 1)
                        .toList();
        return shown.stream()
                .flatMap(reading -> reading.keySet().stream())
                .distinct()
                .sorted()
                .map(position -> new Row(
                        position,
                        shown.stream()
                                .flatMap(reading -> Optional.ofNullable(reading.get(position)).stream())
                                .map(SheetReading::original)
                                .filter(original -> !original.isEmpty())
                                .findFirst()
                                .map(original -> originals.mark(paper.edition().id(), original))
                                .orElse(""),
                        shown.stream()
                                .map(reading -> Optional.ofNullable(reading.get(position))
                                        .map(SheetReading::typed)
                                        .orElse(""))
                                .toList(),
                        open && all.differences().contains(position)))
                .toList();
    }

    private static int number(String typed) {
        return typed.strip().matches("[0-9]{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }
}
