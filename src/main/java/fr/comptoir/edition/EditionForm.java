package fr.comptoir.edition;

import fr.comptoir.allocation.AllFunded;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.WhenItDoesNotFit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An edition as typed on its settings page. Amounts stay as typed; {@link EditionReader} reads them. */
record EditionForm(
        @Nullable Integer version,

        @NotBlank(message = "{edition.name.missing}") @Size(max = 120, message = "{edition.name.long}") @Nullable
        String name,

        @NotBlank(message = "{edition.slug.invalid}")
        @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?", message = "{edition.slug.invalid}")
        @Nullable
        String slug,

        @Size(max = 200, message = "{edition.deliberation.long}") @Nullable
        String deliberation,

        @Nullable Boolean published,
        @Nullable String dotation,

        @NotNull(message = "{edition.ballot.missing}") @Nullable
        BallotKind ballotKind,

        @NotNull(message = "{edition.reach.missing}") @Nullable
        Reach reach,

        @NotNull(message = "{edition.number.missing}")
        @Min(value = 1, message = "{edition.choices.range}")
        @Max(value = 50, message = "{edition.choices.range}")
        @Nullable
        Integer choicesMin,

        @NotNull(message = "{edition.number.missing}")
        @Min(value = 1, message = "{edition.choices.range}")
        @Max(value = 50, message = "{edition.choices.range}")
        @Nullable
        Integer choicesMax,

        @Size(max = 200, message = "{edition.points.unreadable}") @Nullable
        String rankingPoints,

        @Nullable Integer mentions,

        @NotNull(message = "{edition.number.missing}")
        @Min(value = 0, message = "{edition.age.range}")
        @Max(value = 99, message = "{edition.age.range}")
        @Nullable
        Integer minimumAge,

        @NotNull(message = "{edition.number.missing}")
        @Min(value = 0, message = "{edition.consent.range}")
        @Max(value = 18, message = "{edition.consent.range}")
        @Nullable
        Integer consentAge,

        @Nullable Set<ResidencyCheck> checks,
        @Nullable Set<VotingChannel> channels,

        @NotNull(message = "{edition.number.missing}")
        @Min(value = 1, message = "{edition.perContact.range}")
        @Max(value = 99, message = "{edition.perContact.range}")
        @Nullable
        Integer perContact,

        @Nullable Boolean votingAgain,
        @Nullable Boolean paperPrevails,

        @Nullable String requestFloor,
        @Nullable String requestCap,

        @NotNull(message = "{edition.number.missing}")
        @Min(value = 0, message = "{edition.share.range}")
        @Max(value = 100, message = "{edition.share.range}")
        @Nullable
        Integer volunteerSharePercent,

        @NotNull(message = "{edition.rule.choice.missing}") @Nullable
        RuleChoice ruleChoice,

        @NotNull(message = "{edition.number.missing}")
        @Min(value = 0, message = "{edition.votes.range}")
        @Max(value = 1_000_000, message = "{edition.votes.range}")
        @Nullable
        Integer minimumVotes,

        @Nullable WhenItDoesNotFit unfit,
        @Nullable Boolean oneEach,

        @Min(value = 1, message = "{edition.rule.most.range}")
        @Max(value = 1000, message = "{edition.rule.most.range}")
        @Nullable
        Integer mostPerHolder,

        @Nullable SharesChoice completion,
        AllFunded.@Nullable Share share,
        @Nullable String partFloor,
        @Nullable String partCap,

        @Size(max = 2000, message = "{edition.rule.written.long}") @Nullable
        String writtenRule,

        @NotNull(message = "{edition.tieBreak.missing}") @Nullable
        TieBreakChoice tieBreak,

        @Nullable Map<String, PhaseDates> dates) {

    /** Every phase has its dates, be they empty, so that the page can show its fields. */
    EditionForm {
        var complete = new TreeMap<String, PhaseDates>();
        for (var phase : Phase.values()) {
            var typed = dates == null ? null : dates.get(phase.name());
            complete.put(phase.name(), typed == null ? PhaseDates.NONE : typed);
        }
        dates = complete;
    }

    /** What a new edition starts from: the reference case's usual rules, no date, no amount. */
    static EditionForm blank() {
        var ballot = BallotForm.of(BallotTerms.choices(3, 3));
        var electorate = ElectorateForm.of(ElectorateTerms.usual(11));
        var rule = RuleForm.of(Greedy.byVotes(WhenItDoesNotFit.SKIP, 1));
        return new EditionForm(
                null,
                null,
                null,
                null,
                false,
                null,
                ballot.ballotKind(),
                ballot.reach(),
                ballot.choicesMin(),
                ballot.choicesMax(),
                ballot.rankingPoints(),
                ballot.mentions(),
                electorate.minimumAge(),
                electorate.consentAge(),
                electorate.checks(),
                electorate.channels(),
                electorate.perContact(),
                electorate.votingAgain(),
                electorate.paperPrevails(),
                "500",
                null,
                30,
                rule.ruleChoice(),
                rule.minimumVotes(),
                rule.unfit(),
                rule.oneEach(),
                rule.mostPerHolder(),
                rule.completion(),
                rule.share(),
                rule.partFloor(),
                rule.partCap(),
                rule.writtenRule(),
                TieBreakChoice.COST_THEN_LOT,
                Map.of());
    }

    static EditionForm of(EditionView edition, int version, ZoneId zone) {
        var dates = new TreeMap<String, PhaseDates>();
        edition.calendar()
                .periods()
                .forEach((phase, period) -> dates.put(phase.name(), PhaseDates.of(phase, period, zone)));
        var rule = RuleForm.of(Rule.parse(edition.allocationRule()).orElseThrow());
        var ballot = BallotForm.of(edition.ballot());
        var electorate = ElectorateForm.of(edition.electorate());
        return new EditionForm(
                version,
                edition.name(),
                edition.slug(),
                edition.deliberation(),
                edition.published(),
                typed(edition.dotation().decimal()),
                ballot.ballotKind(),
                ballot.reach(),
                ballot.choicesMin(),
                ballot.choicesMax(),
                ballot.rankingPoints(),
                ballot.mentions(),
                electorate.minimumAge(),
                electorate.consentAge(),
                electorate.checks(),
                electorate.channels(),
                electorate.perContact(),
                electorate.votingAgain(),
                electorate.paperPrevails(),
                typed(edition.requestFloor().decimal()),
                typed(edition.requestCap().decimal()),
                edition.volunteerSharePercent(),
                rule.ruleChoice(),
                rule.minimumVotes(),
                rule.unfit(),
                rule.oneEach(),
                rule.mostPerHolder(),
                rule.completion(),
                rule.share(),
                rule.partFloor(),
                rule.partCap(),
                rule.writtenRule(),
                TieBreakChoice.of(edition.tieBreak()).orElse(null),
                dates);
    }

    private static String typed(String decimal) {
        return decimal.replaceFirst("\\.00$", "").replace('.', ',');
    }

    /** The fields that make the ballot paper. */
    BallotForm ballot() {
        return new BallotForm(ballotKind, reach, choicesMin, choicesMax, rankingPoints, mentions);
    }

    /** The fields that say who votes. */
    ElectorateForm electorate() {
        return new ElectorateForm(minimumAge, consentAge, checks, channels, perContact, votingAgain, paperPrevails);
    }

    /** The fields that make the rule. */
    RuleForm rule() {
        return new RuleForm(
                ruleChoice,
                minimumVotes,
                unfit,
                oneEach,
                mostPerHolder,
                completion,
                share,
                partFloor,
                partCap,
                writtenRule);
    }

    /** The dates typed for this phase. */
    PhaseDates datesOf(Phase phase) {
        return Objects.requireNonNull(Objects.requireNonNull(dates).get(phase.name()));
    }
}
