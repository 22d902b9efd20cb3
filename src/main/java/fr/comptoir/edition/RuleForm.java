package fr.comptoir.edition;

import fr.comptoir.allocation.AllFunded;
import fr.comptoir.allocation.Cap;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.allocation.Envelopes;
import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.Merit;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.WhenItDoesNotFit;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The fields of an {@link EditionForm} that make the rule of allocation. Whatever the choice, the fields of the other rules keep
 * what was typed and are not looked at.
 */
record RuleForm(
        @Nullable RuleChoice ruleChoice,
        @Nullable Integer minimumVotes,
        @Nullable WhenItDoesNotFit unfit,
        @Nullable Boolean oneEach,
        @Nullable Integer mostPerHolder,
        @Nullable SharesChoice completion,
        AllFunded.@Nullable Share share,
        @Nullable String partFloor,
        @Nullable String partCap,
        @Nullable String writtenRule) {

    /** What the page offers under the rules that are not chosen. */
    private static final RuleForm OFFERED = new RuleForm(
            RuleChoice.BY_VOTES,
            1,
            WhenItDoesNotFit.SKIP,
            false,
            null,
            SharesChoice.GROW,
            AllFunded.Share.EQUAL,
            "0",
            null,
            null);

    /** The form that gives this rule again. */
    static RuleForm of(Rule rule) {
        return switch (rule) {
            case Greedy greedy
            when choice(greedy.by())
                    .filter(choice -> greedy(choice, greedy).greedy(greedy.by()).equals(greedy))
                    .isPresent() -> greedy(choice(greedy.by()).get(), greedy);
            case AllFunded all -> allFunded(all);
            case EqualShares shares
            when SharesChoice.of(shares).isPresent() ->
                OFFERED.choosing(
                        RuleChoice.EQUAL_SHARES, SharesChoice.of(shares).get(), null);
            default -> OFFERED.choosing(RuleChoice.WRITTEN, OFFERED.completion, rule.describe());
        };
    }

    private RuleForm choosing(RuleChoice choice, @Nullable SharesChoice shares, @Nullable String text) {
        return new RuleForm(
                choice, minimumVotes, unfit, oneEach, mostPerHolder, shares, share, partFloor, partCap, text);
    }

    /** The choice that puts projects in order by this. */
    private static Optional<RuleChoice> choice(Merit merit) {
        return switch (merit) {
            case VOTES -> Optional.of(RuleChoice.BY_VOTES);
            case POINTS -> Optional.of(RuleChoice.BY_POINTS);
            case MAJORITY_JUDGMENT -> Optional.of(RuleChoice.BY_MENTIONS);
            case VOTES_PER_COST, POINTS_PER_COST -> Optional.empty();
        };
    }

    private static RuleForm greedy(RuleChoice choice, Greedy greedy) {
        return new RuleForm(
                choice,
                greedy.minimumVotes(),
                greedy.policy(),
                greedy.oneEach().isPresent(),
                mostPerHolder(greedy),
                OFFERED.completion,
                OFFERED.share,
                OFFERED.partFloor,
                null,
                null);
    }

    private static @Nullable Integer mostPerHolder(Greedy greedy) {
        return greedy.caps().stream()
                .map(cap -> cap instanceof Cap.Laureates laureates ? laureates.most() : null)
                .findFirst()
                .orElse(null);
    }

    private static RuleForm allFunded(AllFunded all) {
        return new RuleForm(
                RuleChoice.ALL_FUNDED,
                all.minimumVotes(),
                OFFERED.unfit,
                false,
                null,
                OFFERED.completion,
                all.share(),
                typed(all.floor()),
                all.cap().map(RuleForm::typed).orElse(null),
                null);
    }

    /**
     * The rule chosen; empty when a field cannot be read, which is told at the field.
     *
     * @param dotation the money that envelopes may split
     */
    Optional<Rule> read(Amount dotation, BindingResult errors) {
        return switch (Objects.requireNonNull(ruleChoice)) {
            case BY_VOTES -> readGreedy(Merit.VOTES, errors);
            case BY_POINTS -> readGreedy(Merit.POINTS, errors);
            case BY_MENTIONS -> readGreedy(Merit.MAJORITY_JUDGMENT, errors);
            case EQUAL_SHARES -> readEqualShares(errors);
            case ALL_FUNDED -> readAllFunded(errors);
            case WRITTEN -> readWritten(dotation, errors);
        };
    }

    private Optional<Rule> readGreedy(Merit merit, BindingResult errors) {
        if (unfit == null) {
            errors.rejectValue("unfit", "edition.rule.missing");
            return Optional.empty();
        }
        return Optional.of(greedy(merit));
    }

    private Greedy greedy(Merit merit) {
        var rule = Greedy.by(merit, Objects.requireNonNull(unfit), Objects.requireNonNull(minimumVotes));
        var capped =
                mostPerHolder == null ? rule : rule.capped(List.of(new Cap.Laureates(Dimension.HOLDER, mostPerHolder)));
        return Boolean.TRUE.equals(oneEach) ? capped.oneEach(Dimension.TERRITORY) : capped;
    }

    private Optional<Rule> readEqualShares(BindingResult errors) {
        if (completion == null) {
            errors.rejectValue("completion", "edition.rule.completion.missing");
            return Optional.empty();
        }
        return Optional.of(completion.rule());
    }

    private Optional<Rule> readAllFunded(BindingResult errors) {
        var least = amount(partFloor, "0");
        var most = partCap == null || partCap.isBlank() ? Optional.<Amount>empty() : amount(partCap, "");
        if (share == null) {
            errors.rejectValue("share", "edition.rule.share.missing");
        } else if (least.isEmpty()) {
            errors.rejectValue("partFloor", "edition.amount.invalid");
        } else if (partCap != null
                && !partCap.isBlank()
                && most.filter(Amount::isPositive).isEmpty()) {
            errors.rejectValue("partCap", "edition.amount.invalid");
        } else if (most.filter(least.get()::isMoreThan).isPresent()) {
            errors.rejectValue("partCap", "edition.rule.cap.low");
        } else {
            return Optional.of(new AllFunded(share, least.get(), most, Objects.requireNonNull(minimumVotes)));
        }
        return Optional.empty();
    }

    private Optional<Rule> readWritten(Amount dotation, BindingResult errors) {
        var rule = Rule.parse(Objects.requireNonNullElse(writtenRule, "").strip());
        if (rule.isEmpty()) {
            errors.rejectValue("writtenRule", "edition.rule.written.invalid");
        } else if (rule.get() instanceof Envelopes envelopes
                && envelopes.total().isMoreThan(dotation)) {
            errors.rejectValue("writtenRule", "edition.rule.envelopes.dotation");
            return Optional.empty();
        }
        return rule;
    }

    private static Optional<Amount> amount(@Nullable String typed, String otherwise) {
        return Amount.parse(typed == null || typed.isBlank() ? otherwise : typed);
    }

    private static String typed(Amount amount) {
        return amount.decimal().replaceFirst("\\.00$", "").replace('.', ',');
    }
}
