package fr.comptoir.results;

import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.edition.RuleWords;
import fr.comptoir.results.ResultSheet.Tie;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in sentences what a sheet says in codes: the rule, why each project won or not, the ties. */
final class Explanation {

    private final ResultSheet sheet;
    private final Words words;
    private final RuleWords rules;
    private final Money money;
    private final CountWords counts;

    Explanation(ResultSheet sheet, Words words, RuleWords rules) {
        this.sheet = sheet;
        this.words = words;
        this.rules = rules;
        this.money = new Money(sheet.currency());
        this.counts = new CountWords(sheet, words);
    }

    /** Why this project is funded or not, and what was missing. */
    String why(ResultLine line) {
        var why = words.of(
                "why." + line.verdict(),
                money.of(line.requested()),
                money.of(line.available()),
                money.of(line.requested().minus(line.available())),
                money.of(sheet.dotation()),
                money.of(line.granted()));
        var missing = line.votesMissing().map(counts::missing);
        var support = line.effectiveSupport().map(percent -> words.of("why.support", percent));
        return missing.or(() -> support).map(more -> why + " " + more).orElse(why);
    }

    /** The rule in a few sentences. */
    List<String> rule() {
        return rules.of(
                Rule.parse(sheet.rule()).orElseThrow(),
                TieBreak.parse(sheet.tieBreak()).orElseThrow(),
                money::of);
    }

    /** The calculation, one sentence for each decision; empty when the sheet does not tell them. */
    List<String> steps() {
        return Stream.concat(
                        sheet.shares().map(this::shares).stream(),
                        sheet.steps().orElse(List.of()).stream().map(this::step))
                .toList();
    }

    private String shares(ResultSheet.Shares shares) {
        return words.of("shares." + shares.end(), money.of(shares.first()), shares.raises(), money.of(shares.last()));
    }

    private String step(ResultStep step) {
        var line = sheet.line(step.reference()).orElseThrow();
        var decided = words.of(
                "step." + step.verdict(),
                line.title(),
                counts.of(line),
                money.of(line.requested()),
                money.of(step.granted()),
                money.of(step.remaining()));
        var whole = words.of("step.stage." + step.stage(), decided);
        return step.paid().map(paid -> whole + " " + paid(step, paid)).orElse(whole);
    }

    private String paid(ResultStep step, ResultStep.Paid paid) {
        return words.of(
                "step.paid." + (step.granted().isPositive() ? "bought" : "lost"),
                money.of(paid.most()),
                money.of(paid.behind()),
                paid.paying(),
                paid.paidOut());
    }

    /** Which projects were level, and what decided. */
    String tie(Tie tie) {
        var lines = tie.projects().stream()
                .map(reference -> sheet.line(reference).orElseThrow())
                .toList();
        var titles =
                lines.stream().map(line -> words.of("tie.title", line.title())).collect(Collectors.joining(", "));
        var sameCount = lines.stream().map(counts::of).distinct().count() == 1;
        return words.of(
                (tie.atCutOff() ? "tie.atCutOff" : "tie.harmless") + (sameCount ? "" : ".other"),
                titles,
                counts.of(lines.getFirst()),
                rules.criterion(tie.resolvedBy()));
    }
}
