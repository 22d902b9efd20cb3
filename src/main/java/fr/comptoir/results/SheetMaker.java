package fr.comptoir.results;

import fr.comptoir.allocation.Allocation;
import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.allocation.Allocator;
import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.Candidate;
import fr.comptoir.allocation.Coverage;
import fr.comptoir.allocation.Instance;
import fr.comptoir.allocation.Outcome;
import fr.comptoir.allocation.Outcome.Funded;
import fr.comptoir.allocation.Outcome.NotFunded;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.Shortfall;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.Trace;
import fr.comptoir.allocation.Trace.Sharing;
import fr.comptoir.allocation.Trace.Step;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.results.ResultLine.Verdict;
import fr.comptoir.results.ResultStep.Paid;
import fr.comptoir.shared.Amount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Applies the rule of an edition to its ballots and writes the sheet. Nothing is stored. */
final class SheetMaker {

    private final EditionView edition;
    private final Map<String, PaperLine> paper;

    SheetMaker(EditionView edition, List<PaperLine> paper) {
        this.edition = edition;
        this.paper = paper.stream().collect(Collectors.toMap(PaperLine::reference, Function.identity()));
    }

    /**
     * The result of these ballots.
     *
     * @param rulebook SHA-256 of the frozen règlement
     * @param signatures residents who signed the roll
     * @param onPaper what of it was on paper
     * @throws IllegalStateException when the edition's rule or tie-break cannot be read
     */
    ResultSheet make(Ballots ballots, String rulebook, long signatures, Optional<ResultSheet.OnPaper> onPaper) {
        var rule = Rule.parse(edition.allocationRule()).orElseThrow(() -> unreadable(edition.allocationRule()));
        var tieBreak = TieBreak.parse(edition.tieBreak()).orElseThrow(() -> unreadable(edition.tieBreak()));
        var withdrawn = PaperLine.withdrawn(paper.values());
        var instance = new Instance(edition.dotation(), candidates(), ballots).without(withdrawn);
        var allocation = Allocator.allocate(instance, rule, tieBreak);
        var shortfall = new Shortfall(instance, allocation);
        var given = edition.ballot().hasPoints() ? Given.in(ballots) : Map.<String, List<Given>>of();
        return new ResultSheet(
                ResultSheet.FORMAT,
                edition.slug(),
                edition.name(),
                edition.kind() == EditionKind.IMPORTED,
                edition.currency(),
                edition.dotation(),
                rule.describe(),
                tieBreak.describe(),
                rulebook,
                Optional.of(edition.ballot()).filter(BallotTerms::hasPoints),
                signatures,
                ballots.count(),
                ballots.blank(),
                onPaper,
                Optional.of(Coverage.of(instance, allocation).served()),
                Stream.concat(
                                allocation.standings().stream().map(standing -> line(standing, shortfall, given)),
                                withdrawn(ballots, given))
                        .toList(),
                ties(allocation),
                allocation.trace().shares().map(SheetMaker::shares),
                Optional.of(allocation.trace().steps().stream().map(this::step).toList()));
    }

    private List<Candidate> candidates() {
        return paper.values().stream().map(PaperLine::candidate).toList();
    }

    private ResultLine line(Standing standing, Shortfall shortfall, Map<String, List<Given>> given) {
        var printed = printed(standing.candidate().id());
        return new ResultLine(
                standing.rank(),
                printed.number(),
                printed.reference(),
                printed.title(),
                standing.votes(),
                Optional.ofNullable(given.get(printed.reference())),
                printed.requested(),
                standing.received(),
                shortfall.available(standing),
                verdict(standing.candidate(), standing.outcome()),
                shortfall.votesMissing(standing),
                shortfall.effectiveSupport(standing).map(percent -> percent.rounded(1)));
    }

    /** The lines of the projects that left the race: their votes are said, nothing is decided of them. */
    private Stream<ResultLine> withdrawn(Ballots ballots, Map<String, List<Given>> given) {
        var votes = ballots.votes();
        var gone = paper.values().stream()
                .filter(PaperLine::withdrawn)
                .sorted(Comparator.comparing(PaperLine::number))
                .toList();
        var before = paper.size() - gone.size();
        return IntStream.range(0, gone.size()).mapToObj(place -> {
            var line = gone.get(place);
            return new ResultLine(
                    before + place + 1,
                    line.number(),
                    line.reference(),
                    line.title(),
                    votes[ballots.candidateIds().indexOf(line.reference())],
                    Optional.ofNullable(given.get(line.reference())),
                    line.requested(),
                    Amount.ZERO,
                    Amount.ZERO,
                    Verdict.WITHDRAWN,
                    Optional.empty(),
                    Optional.empty());
        });
    }

    private ResultStep step(Step step) {
        return new ResultStep(
                step.candidate(),
                step.stage(),
                verdict(printed(step.candidate()).candidate(), step.outcome()),
                step.outcome().received(),
                step.remaining(),
                step.sharing().map(SheetMaker::paid));
    }

    private static ResultSheet.Shares shares(Trace.Shares shares) {
        return new ResultSheet.Shares(
                Amount.ofCents(shares.first().floor()),
                Amount.ofCents(shares.last().floor()),
                shares.raises(),
                shares.end());
    }

    private static Paid paid(Sharing sharing) {
        return new Paid(
                Amount.ofCents(sharing.most().rounded(0).longValueExact()),
                Amount.ofCents(sharing.behind().floor()),
                sharing.paying(),
                sharing.paidOut());
    }

    private PaperLine printed(String reference) {
        var printed = paper.get(reference);
        if (printed == null) {
            throw new IllegalStateException("a project that is not on the ballot");
        }
        return printed;
    }

    private static Verdict verdict(Candidate candidate, Outcome outcome) {
        return switch (outcome) {
            case Funded(var amount) -> amount.equals(candidate.cost()) ? Verdict.FUNDED : Verdict.PARTLY_FUNDED;
            case NotFunded(var reason) -> Verdict.valueOf(reason.name());
        };
    }

    private static List<ResultSheet.Tie> ties(Allocation allocation) {
        return allocation.trace().ties().stream()
                .map(tie ->
                        new ResultSheet.Tie(tie.candidates(), tie.resolvedBy().describe(), tie.atCutOff()))
                .toList();
    }

    private static IllegalStateException unreadable(String text) {
        return new IllegalStateException("a rule that cannot be read: " + text);
    }
}
