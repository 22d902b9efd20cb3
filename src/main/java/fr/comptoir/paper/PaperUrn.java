package fr.comptoir.paper;

import fr.comptoir.ballot.BallotPaper;
import fr.comptoir.ballot.PaperRules;
import fr.comptoir.ballot.Polls;
import fr.comptoir.ballot.Urn;
import fr.comptoir.decision.Matter;
import fr.comptoir.decision.TwoPersons;
import fr.comptoir.desk.SheetsGiven;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.Roll;
import fr.comptoir.paper.Reconciliation.Explanation;
import fr.comptoir.paper.SheetReading.Verdict;
import fr.comptoir.shared.Result;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ballots on paper as the count sees them, and what must hold before it. */
@Service
public class PaperUrn {

    private final BatchRows rows;
    private final Originals originals;
    private final SheetsGiven given;
    private final Polls polls;
    private final Urn urn;
    private final Roll roll;
    private final TwoPersons decisions;
    private final SecureRandom random = new SecureRandom();

    PaperUrn(
            BatchRows rows,
            Originals originals,
            SheetsGiven given,
            Polls polls,
            Urn urn,
            Roll roll,
            TwoPersons decisions) {
        this.rows = rows;
        this.originals = originals;
        this.given = given;
        this.polls = polls;
        this.urn = urn;
        this.roll = roll;
        this.decisions = decisions;
    }

    /** Every paper ballot of the edition, in an order drawn at random, those that do not count included. */
    public List<PaperBallot> ballots(EditionView edition) {
        var rules = new PaperRules(edition, polls.lines(edition.id()));
        var ballots =
                settled(edition).stream().map(sheet -> ballot(sheet, rules)).collect(Collectors.toList());
        Collections.shuffle(ballots, random);
        return ballots;
    }

    private List<SheetReading> settled(EditionView edition) {
        return rows.all(edition.id()).stream()
                .flatMap(batch -> comparison(batch).settled().values().stream())
                .toList();
    }

    private Comparison comparison(Batch batch) {
        return new Comparison(rows.sheets(batch, 1), rows.sheets(batch, 2), rows.sheets(batch, Batch.THIRD));
    }

    private static PaperBallot ballot(SheetReading sheet, PaperRules rules) {
        return new PaperBallot(
                sheet.verdict() != Verdict.NULL,
                Optional.ofNullable(sheet.reason()),
                sheet.marks(),
                points(sheet, rules));
    }

    private static SortedMap<Integer, Integer> points(SheetReading sheet, PaperRules rules) {
        if (sheet.verdict() != Verdict.VALID) {
            return new TreeMap<>();
        }
        return switch (rules.fill(List.of(sheet.marks().split(" ")))) {
            case Result.Done<BallotPaper>(var paper) -> paper.points();
            case Result.Refused<BallotPaper> _ ->
                throw new IllegalStateException("a paper ballot that was valid when it was read is not any more");
        };
    }

    /** The roll and the ballots side by side. */
    public Reconciliation reconciliation(EditionView edition) {
        var sheets = settled(edition);
        var nulls = new EnumMap<NullReason, Integer>(NullReason.class);
        sheets.stream()
                .flatMap(sheet -> Optional.ofNullable(sheet.reason()).stream())
                .forEach(reason -> nulls.merge(reason, 1, Integer::sum));
        var even = new Reconciliation(
                urn.signatures(edition.id()),
                urn.size(edition.id()),
                roll.count(edition.id(), EnumSet.of(VotingChannel.PAPER, VotingChannel.POST)),
                count(sheets, Verdict.VALID),
                count(sheets, Verdict.BLANK),
                nulls,
                (int) rows.all(edition.id()).stream()
                        .filter(batch -> !isSettled(batch))
                        .count(),
                originals.count(edition.id()),
                given.count(edition.id()),
                Optional.empty());
        return explained(edition, even);
    }

    private Reconciliation explained(EditionView edition, Reconciliation figures) {
        var explanation = decisions.taken(edition.id()).stream()
                .filter(decision -> decision.proposal().matter() == Matter.GAP)
                .filter(decision -> decision.proposal().terms().equals(figures.figures()))
                .map(decision -> new Explanation(
                        decision.proposal().reason(), decision.proposal().byName(), decision.takenByName()))
                .findFirst();
        return new Reconciliation(
                figures.electronicSignatures(),
                figures.sealedBallots(),
                figures.paperSignatures(),
                figures.valid(),
                figures.blank(),
                figures.nulls(),
                figures.unsettled(),
                figures.printed(),
                figures.given(),
                explanation);
    }

    private static int count(List<SheetReading> sheets, Verdict verdict) {
        return (int) sheets.stream().filter(sheet -> sheet.verdict() == verdict).count();
    }

    /** Whether what the batch holds is certain: read twice, the differences resolved. */
    boolean isSettled(Batch batch) {
        return batch.isReadTwice()
                && (comparison(batch).unresolved().isEmpty())
                && (!batch.isTaken(Batch.THIRD) || batch.isDone(Batch.THIRD));
    }

    /** Forgets which number was on which sheet, in the transaction of the count. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetNumbers(EditionView edition) {
        rows.forgetNumbers(edition.id());
    }
}
