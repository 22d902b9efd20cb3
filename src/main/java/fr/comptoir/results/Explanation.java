package fr.comptoir.results;

import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.MaximumWelfare;
import fr.comptoir.allocation.Phragmen;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.TieBreak.Fixed;
import fr.comptoir.allocation.TieBreak.Lot;
import fr.comptoir.results.ResultSheet.Tie;
import java.util.List;
import java.util.stream.Collectors;

/** Says in sentences what a sheet says in codes: the rule, why each project won or not, the ties. */
final class Explanation {

    private final ResultSheet sheet;
    private final Words words;
    private final Money money;

    Explanation(ResultSheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
        this.money = new Money(sheet.currency());
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
        return line.votesMissing()
                .map(missing -> why + " " + words.of("why.missing", missing))
                .orElse(why);
    }

    /** The rule in a few sentences. */
    List<String> rule() {
        return switch (Rule.parse(sheet.rule()).orElseThrow()) {
            case Greedy greedy ->
                List.of(
                        words.of("rule.greedy"),
                        words.of("rule.greedy." + greedy.policy()),
                        greedy.minimumVotes() == 0
                                ? words.of("rule.minimum.none")
                                : words.of("rule.minimum", greedy.minimumVotes()),
                        words.of("rule.ties", tieBreak()));
            case EqualShares _, Phragmen _, MaximumWelfare _ ->
                throw new IllegalStateException("no règlement has this rule yet: " + sheet.rule());
        };
    }

    private String tieBreak() {
        return TieBreak.parse(sheet.tieBreak()).orElseThrow().criteria().stream()
                .map(criterion -> switch (criterion) {
                    case Fixed fixed -> words.of("tiebreak." + fixed.describe());
                    case Lot(var seed) -> words.of("tiebreak.lot", seed);
                })
                .collect(Collectors.joining(words.of("tiebreak.then")));
    }

    /** Which projects were level, and what decided. */
    String tie(Tie tie) {
        var titles = tie.projects().stream()
                .map(reference -> sheet.line(reference).orElseThrow().title())
                .map(title -> words.of("tie.title", title))
                .collect(Collectors.joining(", "));
        var votes = sheet.line(tie.projects().getFirst()).orElseThrow().votes();
        var criterion = tie.resolvedBy().startsWith("lot:") ? "lot.short" : tie.resolvedBy();
        return words.of(
                tie.atCutOff() ? "tie.atCutOff" : "tie.harmless", titles, votes, words.of("tiebreak." + criterion));
    }
}
