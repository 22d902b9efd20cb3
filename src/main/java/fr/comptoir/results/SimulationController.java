package fr.comptoir.results;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.RuleWords;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Simulations: an edition is chosen, then rules side by side. All that is asked is in the address. */
@Controller
@RequestMapping("/gestion/resultats/simulation")
class SimulationController {

    private static final String PATH = "/gestion/resultats/simulation/";
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final Simulations simulations;
    private final SimulationPages pages;
    private final Editions editions;
    private final Words words;
    private final RuleWords ruleWords;

    SimulationController(
            Simulations simulations, SimulationPages pages, Editions editions, Words words, RuleWords ruleWords) {
        this.simulations = simulations;
        this.pages = pages;
        this.editions = editions;
        this.words = words;
        this.ruleWords = ruleWords;
    }

    /** A value that comes once stays whole, commas included: « 12,50 » is one amount. */
    @InitBinder("form")
    void keepCommas(WebDataBinder binder) {
        binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
    }

    /** An edition in the list, and why it cannot be simulated yet. */
    record Line(EditionView edition, Instant closesAt, boolean ready, String refusal) {}

    @GetMapping
    String choose(Model model) {
        var lines = simulations.choices().stream()
                .map(choice -> new Line(
                        choice.edition(),
                        choice.poll().closesAt(),
                        choice.refusal().isEmpty(),
                        choice.refusal().map(this::sentence).orElse("")))
                .toList();
        model.addAttribute("lines", lines);
        return "results/simulations";
    }

    @GetMapping("/{slug}")
    ModelAndView simulate(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") SimulationForm typed,
            BindingResult errors,
            Model model)
            throws InterruptedException {
        var edition = editions.bySlug(slug).orElseThrow(NotFound::new);
        model.addAttribute("edition", edition);
        return switch (simulations.open(edition)) {
            case Result.Refused<CountedElection>(var reasons) -> refused(reasons, model);
            case Result.Done<CountedElection>(var election) -> show(election, typed, errors, model);
        };
    }

    private ModelAndView show(CountedElection election, SimulationForm typed, BindingResult errors, Model model)
            throws InterruptedException {
        var form = typed.orUsual(election);
        var checked = form == typed ? errors : SimulationForms.unchecked(form);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", checked);
        model.addAttribute("certified", election.certified().isPresent());
        model.addAttribute("choices", new SimulationForms(election, ruleWords).choices(form));
        var asked = new SimulationReader(election, form, checked).read();
        if (asked.isEmpty()) {
            return unprocessable();
        }
        var rules = asked.get().columns();
        return switch (simulations.run(election, rules)) {
            case Result.Refused<List<SimulationRun>>(var reasons) -> refused(reasons, model);
            case Result.Done<List<SimulationRun>>(var runs) -> {
                await(runs);
                var path = PATH + election.edition().slug();
                model.addAttribute("page", pages.page(election, form, asked.get(), runs, path));
                yield new ModelAndView("results/simulation");
            }
        };
    }

    /** Gives the calculations a moment: most are there before the page is. */
    private static void await(List<SimulationRun> runs) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var run : runs) {
            run.await(Duration.ofNanos(end - System.nanoTime()));
        }
    }

    private ModelAndView refused(List<Refusal> reasons, Model model) {
        model.addAttribute("refusal", sentence(reasons.getFirst()));
        return unprocessable();
    }

    private static ModelAndView unprocessable() {
        var page = new ModelAndView("results/simulation");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String sentence(Refusal refusal) {
        return words.of(refusal.code().substring("results.".length()), refusal.arguments());
    }
}
