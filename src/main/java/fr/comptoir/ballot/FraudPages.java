package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.fraud.FraudDesk;
import fr.comptoir.electorate.fraud.ProposedBatch;
import fr.comptoir.electorate.fraud.RollFigures;
import fr.comptoir.electorate.fraud.RollReview;
import fr.comptoir.electorate.fraud.SignalGroup;
import fr.comptoir.electorate.fraud.SignalKind;
import fr.comptoir.electorate.fraud.SignalledEntry;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Page;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the pages of the fraud desk show. */
@Component
class FraudPages {

    private final Polls polls;
    private final FraudDesk desk;
    private final RollReview review;
    private final Territories territories;

    FraudPages(Polls polls, FraudDesk desk, RollReview review, Territories territories) {
        this.polls = polls;
        this.desk = desk;
        this.review = review;
        this.territories = territories;
    }

    /**
     * The desk.
     *
     * @param edition whose roll
     * @param over whether the urn is open: the desk is then read, not used
     * @param figures the numbers
     * @param groups the queue; nothing for those who read numbers only
     * @param batches what waits for a second person; nothing for the same
     */
    record Desk(
            EditionView edition,
            boolean over,
            RollFigures figures,
            Page<SignalGroup> groups,
            List<ProposedBatch> batches) {}

    /**
     * A group.
     *
     * @param edition whose roll
     * @param over whether the urn is open
     * @param kind what ties the entries together
     * @param entry the entry by which it is addressed
     * @param lines its entries
     */
    record Group(EditionView edition, boolean over, SignalKind kind, UUID entry, Page<Line> lines) {}

    /** An entry with its commune's name. */
    record Line(SignalledEntry entry, String commune) {}

    /** The desk as an officer sees it. */
    Desk desk(EditionView edition, int page) {
        return new Desk(
                edition,
                over(edition),
                review.figures(edition.id()),
                desk.groups(edition.id(), page),
                desk.batches(edition.id()));
    }

    /** The same for those who read numbers only. */
    Desk numbers(EditionView edition) {
        return new Desk(edition, over(edition), review.figures(edition.id()), Page.of(List.of(), 0, 1), List.of());
    }

    Group group(EditionView edition, SignalKind kind, UUID entry, int page) {
        var entries = desk.entries(edition.id(), kind, entry, page);
        var lines = entries.items().stream()
                .map(one -> new Line(one, name(one.commune())))
                .toList();
        return new Group(
                edition,
                over(edition),
                kind,
                entry,
                new Page<>(lines, entries.number(), entries.size(), entries.totalItems()));
    }

    /** The name of a commune, as lists write it. */
    String name(CommuneCode code) {
        return territories.find(code).map(commune -> commune.label()).orElse(code.value());
    }

    /** Whether nothing can be decided about the roll any more. */
    boolean over(EditionView edition) {
        return polls.of(edition.id()).orElseThrow(NotFound::new).urnOpenedAt().isPresent();
    }
}
