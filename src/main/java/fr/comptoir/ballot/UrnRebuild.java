package fr.comptoir.ballot;

import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.electorate.RollTables;
import fr.comptoir.notification.OutboxTable;
import fr.comptoir.platform.Rebuilder;
import fr.comptoir.platform.TableRebuild;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what the engine itself still knows of who cast which ballot, once the urn is open: every table that was written in
 * the transaction of a vote is written anew, then the redo log is overwritten. Each step commits by itself and is recorded;
 * after a crash the next one follows. No table is touched while a poll is open, or about to be.
 */
@Service
public class UrnRebuild {

    /** The step after the tables. */
    static final String REDO_LOG = "redo_log";

    private static final List<String> STEPS = Stream.of(
                    List.of("sealed_ballot", "urn_ballot", "urn_tracker", "set_aside_tracker"),
                    RollTables.NAMES,
                    List.of(OutboxTable.NAME),
                    List.of(REDO_LOG))
            .flatMap(List::stream)
            .toList();

    private static final Logger LOG = LoggerFactory.getLogger(UrnRebuild.class);

    private final TableRebuild tables;
    private final RebuildRows rows;
    private final Polls polls;
    private final Editions editions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    UrnRebuild(
            TableRebuild tables,
            RebuildRows rows,
            Polls polls,
            Editions editions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.tables = tables;
        this.rows = rows;
        this.polls = polls;
        this.editions = editions;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Whether the urn of this edition may be counted and its result published: nothing of the engine ties a ballot to a
     * voter any more. An imported edition never had voters here; those of a demonstration are invented, and another poll of
     * it is nearly always open.
     */
    public boolean isErased(EditionView edition) {
        return edition.kind() == EditionKind.IMPORTED
                || edition.demonstration()
                || rows.done(edition.id()).keySet().containsAll(STEPS);
    }

    /** How far it is. */
    RebuildState state(EditionId edition) {
        var done = rows.done(edition);
        return new RebuildState(
                tables.isAvailable(),
                rows.requestOf(edition).map(RebuildRows.Request::at),
                rows.pollInTheWay().flatMap(editions::find).map(EditionView::name),
                tables.isRunning(),
                STEPS.stream()
                        .map(step -> new RebuildState.Step(step, Optional.ofNullable(done.get(step))))
                        .toList());
    }

    /**
     * Asks for the rebuild of a poll whose urn is open, or whose ballots an annulment destroyed. It starts within half a minute, or once no poll is in the way, and
     * goes on by itself whatever stops in between.
     */
    @Transactional
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public Result<EditionId> request(EditionView edition, Actor officer) {
        if (polls.of(edition.id()).filter(PollView::isUrnGone).isEmpty()) {
            return Result.refused(Refusal.of("ballot.rebuild.urnClosed"));
        }
        if (!tables.isAvailable()) {
            return Result.refused(Refusal.of("ballot.rebuild.noAccount"));
        }
        if (!rows.request(edition.id(), officer)) {
            return Result.refused(Refusal.of("ballot.rebuild.asked"));
        }
        record(edition.id(), officer, "urn.rebuild-requested", "Reconstruction des tables demandée.");
        return Result.done(edition.id());
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void goOn() {
        if (!tables.isAvailable()) {
            return;
        }
        rows.requests().stream()
                .filter(request -> !rows.done(request.edition()).keySet().containsAll(STEPS))
                // Not on the scheduler's thread: minutes of work would hold back every other task.
                .forEach(request -> Thread.ofVirtual().name("urn-rebuild").start(() -> run(request)));
    }

    /** Does what is left for a poll, as far as no other poll is in the way. */
    void run(RebuildRows.Request request) {
        try {
            tables.run(rebuilder -> steps(request, rebuilder));
        } catch (RuntimeException e) {
            // The next round takes up where this one stopped. The message names a table, never a row.
            LOG.warn("The tables of a closed poll could not all be rebuilt: {}", e.getMessage());
        }
    }

    private void steps(RebuildRows.Request request, Rebuilder rebuilder) {
        for (var step : STEPS) {
            if (rows.done(request.edition()).containsKey(step)) {
                continue;
            }
            if (rows.pollInTheWay().isPresent()) {
                return;
            }
            if (step.equals(REDO_LOG)) {
                rebuilder.overwriteRedoLog();
            } else {
                rebuilder.rewrite(step);
            }
            done(request, step);
        }
    }

    /**
     * Writes every table anew and overwrites the redo log now, for rows that were erased since.
     *
     * @return whether it was done; not without the account, nor when a poll is in the way or another node is at it
     */
    public boolean rewriteNow() {
        return tables.isAvailable()
                && rows.pollInTheWay().isEmpty()
                && tables.run(rebuilder -> {
                    STEPS.stream().filter(step -> !step.equals(REDO_LOG)).forEach(rebuilder::rewrite);
                    rebuilder.overwriteRedoLog();
                });
    }

    private void done(RebuildRows.Request request, String step) {
        transaction.executeWithoutResult(_ -> {
            rows.add(request.edition(), step);
            if (rows.done(request.edition()).keySet().containsAll(STEPS)) {
                record(
                        request.edition(),
                        request.by(),
                        "urn.rebuilt",
                        "Tables reconstruites, journal du moteur recouvert : plus aucune trace interne du lien.");
            }
        });
    }

    private void record(EditionId edition, Actor actor, String code, String detail) {
        var slug = editions.find(edition).orElseThrow().slug();
        events.publishEvent(new StaffAction(actor, code, slug, detail));
    }
}
