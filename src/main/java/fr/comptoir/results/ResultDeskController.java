package fr.comptoir.results;

import fr.comptoir.ballot.PollStatus;
import fr.comptoir.ballot.PollView;
import fr.comptoir.ballot.Polls;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The results desk: count, look at what the rule gives, propose, certify. */
@Controller
@RequestMapping("/gestion/resultats")
class ResultDeskController {

    private final ResultDesk desk;
    private final Certification certification;
    private final CertificationRows rows;
    private final Tallies tallies;
    private final Results results;
    private final ResultPages pages;
    private final Polls polls;
    private final Editions editions;
    private final Words words;

    ResultDeskController(
            ResultDesk desk,
            Certification certification,
            CertificationRows rows,
            Tallies tallies,
            Results results,
            ResultPages pages,
            Polls polls,
            Editions editions,
            Words words) {
        this.desk = desk;
        this.certification = certification;
        this.rows = rows;
        this.tallies = tallies;
        this.results = results;
        this.pages = pages;
        this.polls = polls;
        this.editions = editions;
        this.words = words;
    }

    /**
     * An edition at the desk.
     *
     * @param edition the edition
     * @param closesAt when its vote ends
     * @param stage where its result stands
     */
    record Entry(EditionView edition, Instant closesAt, ResultStage stage) {}

    /** A step of the desk: its words, and whether it is done, now or next. */
    record Step(String label, String state) {}

    @GetMapping
    String list(Model model) {
        var entries = editions.all().stream()
                .flatMap(edition ->
                        polls.of(edition.id()).stream().map(poll -> new Entry(edition, poll.closesAt(), stage(poll))))
                .toList();
        model.addAttribute("entries", entries);
        return "results/desk";
    }

    private ResultStage stage(PollView poll) {
        if (results.of(poll.editionId()).isPresent()) {
            return ResultStage.FINAL;
        }
        return switch (poll.status()) {
            case PREPARED, SEALED, OPEN, SUSPENDED, ANNULLED -> ResultStage.NOT_YET;
            case CLOSED -> poll.urnOpenedAt().isPresent() ? ResultStage.TO_COUNT : ResultStage.URN_TO_OPEN;
            case COUNTED, ALLOCATED, PROCLAIMED ->
                rows.of(poll.editionId()).isPresent() ? ResultStage.TO_CERTIFY : ResultStage.TO_PROPOSE;
        };
    }

    @GetMapping("/{slug}")
    ModelAndView edition(@PathVariable String slug, Model model, Actor actor) {
        return show(found(slug), model, actor, null);
    }

    @PostMapping("/{slug}/comptage")
    ModelAndView count(@PathVariable String slug, Model model, RedirectAttributes redirect, Actor actor) {
        var edition = found(slug);
        var done = "Les bulletins sont comptés. Relisez le résultat, puis proposez-le.";
        return answer(desk.count(edition.id(), actor), edition, done, model, redirect, actor);
    }

    @PostMapping("/{slug}/proposition")
    ModelAndView propose(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String sha256,
            Model model,
            RedirectAttributes redirect,
            Actor actor) {
        var edition = found(slug);
        var done = "Le résultat est proposé. Une deuxième personne doit maintenant le certifier.";
        return answer(desk.propose(edition.id(), sha256, actor), edition, done, model, redirect, actor);
    }

    @PostMapping("/{slug}/retrait")
    ModelAndView withdraw(@PathVariable String slug, Model model, RedirectAttributes redirect, Actor actor) {
        var edition = found(slug);
        return answer(
                desk.withdraw(edition.id(), actor), edition, "La proposition est retirée.", model, redirect, actor);
    }

    @PostMapping("/{slug}/certification")
    ModelAndView certify(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String sha256,
            Model model,
            RedirectAttributes redirect,
            Actor actor) {
        var edition = found(slug);
        var done = "Le résultat est certifié : il est public.";
        return answer(desk.certify(edition.id(), sha256, actor), edition, done, model, redirect, actor);
    }

    private ModelAndView answer(
            Result<?> result, EditionView edition, String done, Model model, RedirectAttributes redirect, Actor actor) {
        return switch (result) {
            case Result.Done<?> _ -> {
                redirect.addFlashAttribute("flash", done);
                yield new ModelAndView("redirect:/gestion/resultats/" + edition.slug());
            }
            case Result.Refused<?>(var reasons) -> {
                var again = show(edition, model, actor, sentence(reasons));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    private String sentence(List<Refusal> reasons) {
        var first = reasons.getFirst();
        return words.of(first.code().substring("results.".length()), first.arguments());
    }

    private ModelAndView show(EditionView edition, Model model, Actor actor, @Nullable String refusal) {
        var poll = polls.of(edition.id()).orElseThrow(NotFound::new);
        var stage = stage(poll);
        var proposal = rows.of(edition.id());
        model.addAttribute("edition", edition);
        model.addAttribute("poll", poll);
        model.addAttribute("stage", stage);
        model.addAttribute("steps", steps(stage));
        model.addAttribute("refusal", refusal);
        model.addAttribute("tally", tallies.of(edition.id()).orElse(null));
        model.addAttribute("proposal", proposal.orElse(null));
        model.addAttribute(
                "mine",
                proposal.filter(it -> it.proposedBy().equals(actor.id())).isPresent());
        model.addAttribute("page", preview(edition, poll).orElse(null));
        return new ModelAndView("results/file");
    }

    private static List<Step> steps(ResultStage stage) {
        return List.of(
                new Step("Ouvrir l’urne", stage.step(ResultStage.URN_TO_OPEN)),
                new Step("Compter", stage.step(ResultStage.TO_COUNT)),
                new Step("Proposer", stage.step(ResultStage.TO_PROPOSE)),
                new Step("Certifier", stage.step(ResultStage.TO_CERTIFY)));
    }

    private Optional<ResultPage> preview(EditionView edition, PollView poll) {
        var known = results.of(edition.id());
        if (known.isEmpty()
                && poll.status() != PollStatus.CLOSED
                && poll.status().isOver()) {
            known = certification
                    .sheet(edition.id())
                    .map(text -> new ResultView(
                            edition.id(), text.sheet(), text.sha256(), poll.closesAt(), Optional.empty()));
        }
        return known.map(result -> pages.page(edition, result));
    }

    private EditionView found(String slug) {
        return editions.bySlug(slug).orElseThrow(NotFound::new);
    }
}
