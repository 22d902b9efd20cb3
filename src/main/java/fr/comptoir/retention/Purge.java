package fr.comptoir.retention;

import fr.comptoir.ballot.UrnRebuild;
import fr.comptoir.decision.Decision;
import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.RollSummary;
import fr.comptoir.platform.EditionSecrets;
import fr.comptoir.platform.ElectorTraces;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases everything that relates to the electors of an edition, once two persons have decided it and nobody can contest the
 * vote any more. A few sums stay, and all that was published.
 */
@Service
class Purge {

    private final Retention retention;
    private final List<ElectorTraces> traces;
    private final RollSummary summary;
    private final PurgeRows rows;
    private final EditionSecrets secrets;
    private final UrnRebuild rebuild;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Purge(
            Retention retention,
            List<ElectorTraces> traces,
            RollSummary summary,
            PurgeRows rows,
            EditionSecrets secrets,
            UrnRebuild rebuild,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.retention = retention;
        this.traces = traces;
        this.summary = summary;
        this.rows = rows;
        this.secrets = secrets;
        this.rebuild = rebuild;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * What was done.
     *
     * @param erased how many rows of each kind
     * @param rewritten whether the tables were written anew as well; otherwise erased rows may stay on their pages
     */
    record Done(Map<String, Integer> erased, boolean rewritten) {}

    /** Erases, or refuses: before its time, without the decision of two persons, or a second time. */
    Result<Done> run(EditionView edition) {
        var refusal = retention.refusal(edition.id());
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var decision = retention.decided(edition.id());
        if (decision.isEmpty()) {
            return Result.refused(Refusal.of("retention.purge.notDecided"));
        }
        var counts = retention.counts(edition.id());
        // The secret goes first: were the rest interrupted, it would be done again, and the secret is no use without
        // it.
        secrets.destroy(edition.id());
        transaction.executeWithoutResult(_ -> erase(edition, decision.get(), counts));
        return Result.done(new Done(counts, rebuild.rewriteNow()));
    }

    private void erase(EditionView edition, Decision decision, Map<String, Integer> counts) {
        var id = edition.id();
        rows.add(id, decision.proposal().id());
        rows.addFigures(id, PurgeRows.Kind.ERASED, counts);
        rows.addFigures(id, PurgeRows.Kind.CHANNEL, summary.perChannel(id));
        rows.addFigures(id, PurgeRows.Kind.COMMUNE, summary.perCommune(id));
        traces.forEach(room -> room.erase(id));
        events.publishEvent(new StaffAction(
                new Actor(decision.takenBy(), decision.takenByName()),
                "electors.purged",
                edition.slug(),
                "Données des votants effacées, secret de l’édition détruit : %d lignes."
                        .formatted(counts.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())));
    }
}
