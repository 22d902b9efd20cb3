package fr.comptoir.edition;

import fr.comptoir.allocation.AllFunded;
import fr.comptoir.allocation.Cap;
import fr.comptoir.allocation.Comparison;
import fr.comptoir.allocation.Completion;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.allocation.Envelopes;
import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.MaximumWelfare;
import fr.comptoir.allocation.Phragmen;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.TieBreak.Fixed;
import fr.comptoir.allocation.TieBreak.Lot;
import fr.comptoir.allocation.Tiers;
import fr.comptoir.shared.Amount;
import fr.comptoir.territory.Territories;
import fr.comptoir.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a rule of allocation in short sentences that a resident understands, in the page's language. */
@Component
public class RuleWords {

    private final MessageSource messages;
    private final Territories territories;

    RuleWords(MessageSource messages, Territories territories) {
        this.messages = messages;
        this.territories = territories;
    }

    /** What the règlement of this edition says about the money. */
    public List<String> of(EditionView edition) {
        return of(
                Rule.parse(edition.allocationRule()).orElseThrow(),
                TieBreak.parse(edition.tieBreak()).orElseThrow(),
                Amount::french);
    }

    /**
     * The rule, one sentence for each thing that it decides, and what settles ties.
     *
     * @param money how to write an amount
     */
    public List<String> of(Rule rule, TieBreak tieBreak, Function<Amount, String> money) {
        var sentences = new ArrayList<>(of(rule, money));
        sentences.add(say("ties", of(tieBreak)));
        return sentences;
    }

    /** The criteria that settle ties, the first one first. */
    public String of(TieBreak tieBreak) {
        return tieBreak.criteria().stream()
                .map(criterion -> switch (criterion) {
                    case Fixed fixed -> say("tie." + fixed.describe());
                    case Lot(var seed) -> say("tie.lot", seed);
                })
                .collect(Collectors.joining(say("tie.then")));
    }

    /** One criterion in its stored form, as it settled a tie; the seed of a lot is told with the rule. */
    public String criterion(String resolvedBy) {
        return say(resolvedBy.startsWith("lot:") ? "tie.lot.short" : "tie." + resolvedBy);
    }

    private List<String> of(Rule rule, Function<Amount, String> money) {
        return switch (rule) {
            case Greedy greedy -> greedy(greedy, money);
            case AllFunded all -> allFunded(all, money);
            case Tiers tiers -> tiers(tiers, money);
            case Envelopes envelopes -> envelopes(envelopes, money);
            case EqualShares shares -> equalShares(shares, money);
            case Phragmen phragmen -> List.of(say("phragmen"), say("phragmen." + phragmen.policy()));
            case MaximumWelfare welfare -> List.of(say("welfare." + welfare.utility()));
        };
    }

    private List<String> greedy(Greedy rule, Function<Amount, String> money) {
        var sentences = new ArrayList<String>();
        sentences.add(say("greedy." + rule.by()));
        sentences.add(say("unfit." + rule.policy()));
        rule.caps().forEach(cap -> sentences.add(cap(cap, money)));
        rule.oneEach().ifPresent(dimension -> sentences.add(say("oneEach." + dimension)));
        sentences.add(minimum(rule.minimumVotes()));
        return sentences;
    }

    private String cap(Cap cap, Function<Amount, String> money) {
        return switch (cap) {
            case Cap.Laureates laureates when laureates.dimension() == Dimension.ALTERNATIVES -> say("exclusion");
            case Cap.Laureates(var dimension, var most) -> say("cap." + dimension, most);
            case Cap.Money(var dimension, var most) -> say("cap.money." + dimension, money.apply(most));
        };
    }

    private List<String> allFunded(AllFunded rule, Function<Amount, String> money) {
        var sentences = new ArrayList<String>();
        sentences.add(say("all." + rule.share()));
        sentences.add(say("all.cost"));
        if (rule.floor().isPositive()) {
            sentences.add(say("all.floor", money.apply(rule.floor())));
        }
        rule.cap().ifPresent(cap -> sentences.add(say("all.cap", money.apply(cap))));
        sentences.add(minimum(rule.minimumVotes()));
        return sentences;
    }

    private List<String> tiers(Tiers rule, Function<Amount, String> money) {
        var sentences = new ArrayList<String>();
        sentences.add(say("tiers"));
        switch (rule.scale()) {
            case Tiers.Ranks(var amounts) ->
                amounts.forEach((rank, amount) -> sentences.add(say("tiers.rank", rank, money.apply(amount))));
            case Tiers.Groups(var dimension, var amounts) ->
                amounts.forEach((group, amount) ->
                        sentences.add(say("tiers.group", group(dimension, group), money.apply(amount))));
        }
        sentences.add(say("unfit." + rule.policy()));
        sentences.add(minimum(rule.minimumVotes()));
        return sentences;
    }

    private List<String> envelopes(Envelopes rule, Function<Amount, String> money) {
        var sentences = new ArrayList<String>();
        sentences.add(say("envelopes"));
        rule.envelopes().forEach(envelope -> {
            var amount = money.apply(envelope.amount());
            sentences.add(
                    switch (envelope.criterion()) {
                        case Envelopes.InGroup(var dimension, var group) ->
                            say("envelopes.group", amount, group(dimension, group));
                        case Envelopes.CostUpTo(var most) -> say("envelopes.cost", amount, money.apply(most));
                    });
        });
        sentences.addAll(of(rule.within(), money));
        sentences.add(say("leftovers." + rule.leftovers()));
        return sentences;
    }

    private List<String> equalShares(EqualShares rule, Function<Amount, String> money) {
        var sentences = new ArrayList<String>();
        sentences.add(say("shares"));
        sentences.add(say("shares.blank." + rule.blank()));
        sentences.add(say("shares.utility." + rule.utility()));
        switch (rule.completion()) {
            case Completion.None _ -> sentences.add(say("shares.none"));
            case Completion.ByVotes _ -> sentences.add(say("shares.byVotes"));
            case Completion.Add add ->
                sentences.add(grown(say("shares.add", money.apply(add.step())), add.thenByVotes()));
            case Completion.Percent percent ->
                sentences.add(grown(say("shares.percent", percent.percent()), percent.thenByVotes()));
            case Completion.ByPhragmen _ -> sentences.add(say("shares.phragmen"));
        }
        if (rule.comparison() != Comparison.NONE) {
            sentences.add(say("shares.comparison." + rule.comparison()));
        }
        return sentences;
    }

    private String grown(String steps, boolean thenByVotes) {
        return thenByVotes ? steps + " " + say("shares.byVotes") : steps;
    }

    private String minimum(int votes) {
        return votes == 0 ? say("minimum.none") : say("minimum", votes);
    }

    /** A group by the name that people know: codes of intercommunalités and themes have one. */
    private String group(Dimension dimension, String group) {
        return switch (dimension) {
            case TERRITORY ->
                territories.groups(Territory.Kind.EPCI).stream()
                        .filter(epci -> epci.code().equals(group))
                        .map(Territory::name)
                        .findFirst()
                        .orElse(group);
            case THEME ->
                Objects.requireNonNull(
                        messages.getMessage("theme." + group, null, group, LocaleContextHolder.getLocale()));
            case HOLDER, AUDIENCE, ALTERNATIVES -> group;
        };
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("rule." + key, arguments, LocaleContextHolder.getLocale());
    }
}
