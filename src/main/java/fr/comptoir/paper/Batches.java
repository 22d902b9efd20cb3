package fr.comptoir.paper;

import fr.comptoir.ballot.PaperRules;
import fr.comptoir.ballot.Polls;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Reach;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the paper ballots into the platform, between the close and the count: each batch by one person, again by another,
 * and by a third where they differ. Three different people: the database refuses anything else.
 */
@Service
@PreAuthorize("hasRole('POLL_OFFICER')")
class Batches {

    private static final int MOST_SHEETS = 500;
    private static final int LONGEST_LABEL = 80;

    private final BatchRows rows;
    private final Polls polls;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Batches(BatchRows rows, Polls polls, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.rows = rows;
        this.polls = polls;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * A line that was not taken, with everything typed after it.
     *
     * @param position the position of the sheet that it speaks of
     * @param refusal what is wrong
     * @param rest the line and those that follow, as typed
     */
    record Rejected(int position, Refusal refusal, String rest) {}

    /** Opens a batch of ballots counted by hand. */
    Result<Integer> open(EditionView edition, String label, int sheets, String territory, Actor actor) {
        var name = label.strip();
        var where = Optional.of(territory)
                .filter(code -> !code.isBlank() && edition.ballot().reach() != Reach.WHOLE);
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            return Result.refused(Refusal.at("label", "paper.batch.label", LONGEST_LABEL));
        }
        if (sheets < 1 || sheets > MOST_SHEETS) {
            return Result.refused(Refusal.at("sheets", "paper.batch.sheets", MOST_SHEETS));
        }
        if (where.isEmpty() && edition.ballot().reach() != Reach.WHOLE) {
            return Result.refused(Refusal.at("territory", "paper.batch.territory"));
        }
        try {
            return opened(edition, name, sheets, where, actor);
        } catch (DuplicateKeyException anotherOneMeanwhile) {
            return open(edition, label, sheets, territory, actor);
        }
    }

    private Result<Integer> opened(EditionView edition, String name, int sheets, Optional<String> where, Actor actor) {
        return transaction.execute(_ -> {
            if (!polls.holdUncounted(edition.id())) {
                return Result.refused(Refusal.of("paper.notNow"));
            }
            var number = rows.add(edition.id(), name, sheets, where, actor);
            record(
                    edition,
                    actor,
                    "paper.batch-opened",
                    "Lot %d ouvert : %d bulletins papier.".formatted(number, sheets));
            return Result.done(number);
        });
    }

    /** Gives this person the next reading of the batch. Refused to who has read it, and when no reading is left. */
    Result<Integer> take(EditionView edition, int number, Actor actor) {
        try {
            return transaction.execute(_ -> {
                var batch = rows.hold(edition.id(), number).orElseThrow(NotFound::new);
                var reading = next(batch);
                if (!polls.holdUncounted(edition.id()) || reading == 0) {
                    return Result.refused(Refusal.of("paper.notNow"));
                }
                rows.take(batch, reading, actor);
                record(
                        edition,
                        actor,
                        "paper.reading-begun",
                        "Lot %d : lecture %d commencée.".formatted(number, reading));
                return Result.done(reading);
            });
        } catch (DataIntegrityViolationException readsItAlready) {
            return Result.refused(Refusal.of("paper.samePerson"));
        }
    }

    /** The reading that waits for somebody, from 1; 0 when none does. */
    int next(Batch batch) {
        if (!batch.isTaken(1)) {
            return 1;
        }
        if (!batch.isTaken(2)) {
            return 2;
        }
        var toResolve = batch.isReadTwice() && !comparison(batch).differences().isEmpty();
        return toResolve && !batch.isTaken(Batch.THIRD) ? Batch.THIRD : 0;
    }

    /** All readings of a batch. */
    Comparison comparison(Batch batch) {
        return new Comparison(rows.sheets(batch, 1), rows.sheets(batch, 2), rows.sheets(batch, Batch.THIRD));
    }

    /** The positions that this reading still has to type. */
    SortedSet<Integer> missing(Batch batch, int reading) {
        var missing = new TreeSet<Integer>();
        var typed = rows.sheets(batch, reading).keySet();
        if (reading == Batch.THIRD) {
            missing.addAll(comparison(batch).differences());
        } else {
            for (var position = 1; position <= batch.sheets(); position++) {
                missing.add(position);
            }
        }
        missing.removeAll(typed);
        return missing;
    }

    /**
     * Takes lines, one per ballot, for the positions that are still missing, and stops at the first that it cannot take:
     * those before it are kept, it and those after it come back.
     *
     * @return what came back; nothing when every line was taken
     */
    Result<Optional<Rejected>> type(EditionView edition, int number, List<String> lines, Actor actor) {
        for (var index = 0; index < lines.size(); index++) {
            var rest = String.join("\n", lines.subList(index, lines.size()));
            var line = lines.get(index);
            var answer = mine(edition, number, actor, (batch, reading) -> {
                var missing = missing(batch, reading);
                return missing.isEmpty()
                        ? Optional.of(new Rejected(0, Refusal.at("lines", "paper.line.tooMany"), rest))
                        : write(edition, batch, reading, missing.first(), line)
                                .map(why -> new Rejected(missing.first(), why, rest));
            });
            if (!(answer instanceof Result.Done<Optional<Rejected>>(var rejected)) || rejected.isPresent()) {
                return answer;
            }
        }
        return Result.done(Optional.empty());
    }

    /** Types one sheet of one's own reading again. */
    Result<Optional<Rejected>> correct(EditionView edition, int number, int position, String line, Actor actor) {
        return mine(
                edition,
                number,
                actor,
                (batch, reading) -> rows.sheets(batch, reading).containsKey(position)
                        ? write(edition, batch, reading, position, line).map(why -> new Rejected(position, why, line))
                        : Optional.of(new Rejected(position, Refusal.at("position", "paper.line.position"), line)));
    }

    /** One's own reading is finished: as many lines as sheets, or as differences. */
    Result<Optional<Rejected>> finish(EditionView edition, int number, Actor actor) {
        return mine(edition, number, actor, (batch, reading) -> {
            var missing = missing(batch, reading);
            if (!missing.isEmpty()) {
                return Optional.of(new Rejected(
                        missing.first(), Refusal.of("paper.finish.missing", missing.size(), batch.sheets()), ""));
            }
            rows.finish(batch, reading);
            record(edition, actor, "paper.reading-done", "Lot %d : lecture %d terminée.".formatted(number, reading));
            return Optional.empty();
        });
    }

    /** Puts the number of ballots counted by hand right, until a reading is finished. */
    Result<Integer> recount(EditionView edition, int number, int sheets, Actor actor) {
        return transaction.execute(_ -> {
            var batch = rows.hold(edition.id(), number).orElseThrow(NotFound::new);
            var typed = Math.max(last(rows.sheets(batch, 1)), last(rows.sheets(batch, 2)));
            if (batch.isDone(1) || batch.isDone(2) || !polls.holdUncounted(edition.id())) {
                return Result.refused(Refusal.of("paper.notNow"));
            }
            if (sheets < Math.max(1, typed) || sheets > MOST_SHEETS) {
                return Result.refused(Refusal.of("paper.batch.recount", Math.max(1, typed), MOST_SHEETS));
            }
            rows.recount(batch, sheets);
            record(
                    edition,
                    actor,
                    "paper.batch-recounted",
                    "Lot %d : %d bulletins au lieu de %d.".formatted(number, sheets, batch.sheets()));
            return Result.done(sheets);
        });
    }

    private static int last(SortedMap<Integer, SheetReading> sheets) {
        return sheets.isEmpty() ? 0 : sheets.lastKey();
    }

    private interface Gesture {
        Optional<Rejected> on(Batch batch, int reading);
    }

    private Result<Optional<Rejected>> mine(EditionView edition, int number, Actor actor, Gesture gesture) {
        return transaction.execute(status -> {
            var batch = rows.hold(edition.id(), number).orElseThrow(NotFound::new);
            var reading = batch.readingOf(actor.id());
            if (reading == 0 || batch.isDone(reading) || !polls.holdUncounted(edition.id())) {
                return Result.refused(Refusal.of("paper.notNow"));
            }
            var rejected = gesture.on(batch, reading);
            rejected.ifPresent(_ -> status.setRollbackOnly());
            return Result.done(rejected);
        });
    }

    private Optional<Refusal> write(EditionView edition, Batch batch, int reading, int position, String line) {
        var rules = new PaperRules(edition, polls.lines(edition.id()));
        return switch (new SheetLine(rules, batch.territory()).read(line)) {
            case Result.Refused<SheetReading>(var reasons) -> Optional.of(reasons.getFirst());
            case Result.Done<SheetReading>(var sheet) -> write(batch, reading, position, sheet);
        };
    }

    private Optional<Refusal> write(Batch batch, int reading, int position, SheetReading sheet) {
        try {
            var disputed = reading == Batch.THIRD ? comparison(batch).differences() : Set.<Integer>of();
            rows.write(batch, reading, position, sheet, disputed);
            return Optional.empty();
        } catch (DuplicateKeyException seenAlready) {
            return Optional.of(Refusal.at("lines", "paper.line.seen", sheet.original()));
        } catch (DataIntegrityViolationException notPrinted) {
            return Optional.of(Refusal.at("lines", "paper.line.unknown", sheet.original()));
        }
    }

    /** The batches of an edition, by number. */
    List<Batch> all(EditionView edition) {
        return new ArrayList<>(rows.all(edition.id()));
    }

    /** One of them. */
    Batch find(EditionView edition, int number) {
        return rows.find(edition.id(), number).orElseThrow(NotFound::new);
    }

    private void record(EditionView edition, Actor actor, String action, String detail) {
        events.publishEvent(new StaffAction(actor, action, edition.slug(), detail));
    }
}
