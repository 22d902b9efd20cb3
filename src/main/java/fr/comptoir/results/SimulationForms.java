package fr.comptoir.results;

import fr.comptoir.edition.RuleWords;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** What the form of a simulation offers: the rules and the projects. */
final class SimulationForms {

    private final CountedElection election;
    private final RuleWords words;

    SimulationForms(CountedElection election, RuleWords words) {
        this.election = election;
        this.words = words;
    }

    static BindingResult unchecked(SimulationForm form) {
        return new BeanPropertyBindingResult(form, "form");
    }

    /**
     * What can be chosen.
     *
     * @param rules the rules, the edition's own first
     * @param projects the projects, by number
     * @param changes the projects that would ask for another amount
     * @param gone the projects that would not have stood
     * @param grouped whether territories are known, so that rules can look at them
     */
    record Choices(
            List<RuleChoice> rules,
            List<ProjectChoice> projects,
            List<ChangedProject> changes,
            List<ProjectChoice> gone,
            boolean grouped) {}

    /** A rule to tick. */
    record RuleChoice(String code, String label, String summary, boolean chosen) {}

    /** A project, by its reference. */
    record ProjectChoice(String reference, String label) {}

    /** A project that would ask for another amount, and its field. */
    record ChangedProject(String reference, String label, String cost, String field) {}

    Choices choices(SimulationForm form) {
        var projects = election.paper().stream()
                .sorted(Comparator.comparingInt(PaperLine::number))
                .map(line -> new ProjectChoice(line.reference(), label(line)))
                .toList();
        return new Choices(
                rules(form),
                projects,
                IntStream.range(0, form.changed().size())
                        .mapToObj(at -> changed(form, at))
                        .toList(),
                form.gone().stream()
                        .map(reference -> new ProjectChoice(reference, label(reference)))
                        .toList(),
                election.paper().stream().anyMatch(line -> !line.groups().isEmpty()));
    }

    private List<RuleChoice> rules(SimulationForm form) {
        var offered = Arrays.stream(RuleOffer.values()).filter(this::isOffered).map(offer -> rule(form, offer));
        return Stream.of(Stream.of(own(form)), offered, Stream.of(written(form)))
                .flatMap(Function.identity())
                .toList();
    }

    private RuleChoice own(SimulationForm form) {
        var sentences = words.of(
                election.rule(),
                election.tieBreak(),
                new Money(election.edition().currency())::of);
        return new RuleChoice(
                SimulationForm.OWN,
                "La règle de l’édition",
                String.join(" ", sentences.subList(0, sentences.size() - 1)),
                form.chosen().contains(SimulationForm.OWN));
    }

    private static RuleChoice written(SimulationForm form) {
        return new RuleChoice(
                SimulationForm.WRITTEN,
                "Une autre règle, écrite dans les réglages",
                "Paliers, enveloppes ou autres paramètres, dans la forme où le règlement les garde.",
                form.chosen().contains(SimulationForm.WRITTEN));
    }

    private boolean isOffered(RuleOffer offer) {
        return !offer.needsTerritories() || !election.inhabitants().isEmpty();
    }

    private static RuleChoice rule(SimulationForm form, RuleOffer offer) {
        return new RuleChoice(
                offer.code(), offer.label(), offer.summary(), form.chosen().contains(offer.code()));
    }

    private ChangedProject changed(SimulationForm form, int at) {
        var reference = form.changed().get(at);
        return new ChangedProject(reference, label(reference), form.amounts().get(at), "costs[" + at + "]");
    }

    private String label(String reference) {
        return election.line(reference).map(SimulationForms::label).orElse(reference);
    }

    private static String label(PaperLine line) {
        return "n°\u00A0" + line.number() + " " + line.title();
    }
}
