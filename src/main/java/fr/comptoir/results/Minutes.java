package fr.comptoir.results;

import fr.comptoir.ballot.PollRecords;
import fr.comptoir.ballot.PollView;
import fr.comptoir.ballot.Polls;
import fr.comptoir.desk.EnvelopeCounts;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.RuleWords;
import fr.comptoir.edition.Rulebook;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.paper.PaperUrn;
import fr.comptoir.platform.PdfPages;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes of a poll as a PDF document to be archived: a draft that follows the poll for its officers, then, once the
 * result is certified, one document that never changes and that everybody may read.
 */
@Service
public class Minutes {

    private final PollRecords records;
    private final Polls polls;
    private final PaperUrn paper;
    private final EnvelopeCounts envelopes;
    private final Rulebooks rulebooks;
    private final Tallies tallies;
    private final Calculation calculation;
    private final Results results;
    private final MinutesRows rows;
    private final Words words;
    private final RuleWords rules;
    private final PdfPages pdf;
    private final Clock clock;

    Minutes(
            PollRecords records,
            Polls polls,
            PaperUrn paper,
            EnvelopeCounts envelopes,
            Rulebooks rulebooks,
            Tallies tallies,
            Calculation calculation,
            Results results,
            MinutesRows rows,
            Words words,
            RuleWords rules,
            PdfPages pdf,
            Clock clock) {
        this.records = records;
        this.polls = polls;
        this.paper = paper;
        this.envelopes = envelopes;
        this.rulebooks = rulebooks;
        this.tallies = tallies;
        this.calculation = calculation;
        this.results = results;
        this.rows = rows;
        this.words = words;
        this.rules = rules;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** The minutes of a certified result. */
    public Optional<byte[]> certified(EditionId edition) {
        return rows.of(edition);
    }

    /** Whether there are minutes that everybody may read. */
    boolean arePublic(EditionId edition) {
        return rows.exist(edition);
    }

    /** The certified minutes, or a draft that says so on each page; nothing before the seal, nor for an imported edition. */
    Optional<byte[]> document(EditionView edition) {
        return rows.of(edition.id())
                .or(() -> isHeldHere(edition) ? Optional.of(written(page(edition))) : Optional.empty());
    }

    private boolean isHeldHere(EditionView edition) {
        return edition.kind() == EditionKind.ORDINARY
                && polls.of(edition.id())
                        .filter(poll -> poll.status().isSealed())
                        .isPresent();
    }

    /**
     * Writes the minutes for good, in the transaction that certifies: later the roll is erased and cannot be told again.
     *
     * @param calculated the sheet just calculated again from the urn
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(EditionView edition, SheetText calculated) {
        if (isHeldHere(edition)) {
            rows.keep(edition.id(), written(page(edition, Optional.of(calculated))));
        }
    }

    private byte[] written(MinutesPage page) {
        return pdf.render("results/minutes", Map.of("page", page));
    }

    /** What the document says now. */
    MinutesPage page(EditionView edition) {
        var isUrnOpen = polls.of(edition.id()).flatMap(PollView::urnOpenedAt).isPresent();
        return page(edition, isUrnOpen ? calculation.of(edition) : Optional.empty());
    }

    private MinutesPage page(EditionView edition, Optional<SheetText> calculated) {
        var record = records.of(edition.id());
        var result = result(edition, calculated);
        return new MinutesPage(
                edition,
                rulebooks.of(edition.id()).map(Rulebook::sha256).orElseThrow(NotFound::new),
                record,
                envelopes.of(edition.id()),
                result,
                MinutesChecks.of(record, result),
                result.sheet().map(this::rows).orElse(List.of()),
                result.certified().isEmpty(),
                clock.instant());
    }

    private MinutesResult result(EditionView edition, Optional<SheetText> calculated) {
        return new MinutesResult(
                tallies.of(edition.id()),
                tallies.lines(edition.id()).stream()
                        .mapToLong(Tallies.Line::votes)
                        .sum(),
                polls.lines(edition.id()).size(),
                calculated.map(SheetText::sheet),
                calculated.map(SheetText::sha256),
                paper.reconciliation(edition),
                results.of(edition.id()));
    }

    private List<MinutesPage.Row> rows(ResultSheet sheet) {
        var explanation = new Explanation(sheet, words, rules);
        var money = new Money(sheet.currency());
        return sheet.lines().stream()
                .map(line -> new MinutesPage.Row(
                        line.rank(),
                        line.number(),
                        line.title(),
                        line.votes(),
                        money.of(line.requested()),
                        money.of(line.granted()),
                        explanation.why(line)))
                .toList();
    }
}
