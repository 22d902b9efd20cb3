package fr.comptoir.site;

import fr.comptoir.ballot.PollView;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.Phase;
import fr.comptoir.shared.Period;
import fr.comptoir.site.Call.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is to do now in an edition, the most important first: never an empty list. */
final class Calls {

    private final Calendar calendar;
    private final Instant now;
    private final List<Call> calls = new ArrayList<>();

    private Calls(Calendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
    }

    /**
     * From the calendar, the poll and the result.
     *
     * @param published whether there is a result that the public may read
     * @param received whether a comptoir still receives people
     */
    static List<Call> of(Calendar calendar, Optional<PollView> poll, boolean published, boolean received, Instant now) {
        var calls = new Calls(calendar, now);
        calls.addVote(poll.orElse(null), published);
        calls.addWhile(Phase.IDEAS, Kind.IDEA);
        calls.addIf(received, Kind.COMPTOIR, null);
        calls.addWhile(Phase.SUBMISSION, Kind.DEPOSIT);
        calls.addWhile(Phase.LABELLING, Kind.LABELLING);
        calls.addIf(published, Kind.FOLLOW, null);
        calls.addIf(calls.calls.isEmpty(), Kind.SOON, calls.next());
        return List.copyOf(calls.calls);
    }

    private void addVote(@Nullable PollView poll, boolean published) {
        if (published) {
            calls.add(new Call(Kind.RESULTS, null));
        } else if (poll != null) {
            addPoll(poll);
        }
    }

    private void addPoll(PollView poll) {
        switch (poll.status()) {
            case PREPARED -> {}
            case SEALED -> calls.add(new Call(Kind.DISCOVER, poll.opensAt()));
            case OPEN -> {
                calls.add(new Call(Kind.VOTE, poll.closesAt()));
                calls.add(new Call(Kind.READ, null));
            }
            case SUSPENDED -> calls.add(new Call(Kind.SUSPENDED, null));
            case ANNULLED -> calls.add(new Call(Kind.ANNULLED, null));
            case CLOSED, COUNTED, ALLOCATED, PROCLAIMED -> calls.add(new Call(Kind.WAIT, start(Phase.PROCLAMATION)));
        }
    }

    private void addWhile(Phase phase, Kind kind) {
        calendar.of(phase)
                .filter(period -> period.contains(now))
                .ifPresent(period -> calls.add(new Call(kind, period.endsAt())));
    }

    private void addIf(boolean condition, Kind kind, @Nullable Instant moment) {
        if (condition) {
            calls.add(new Call(kind, moment));
        }
    }

    private @Nullable Instant start(Phase phase) {
        return calendar.of(phase)
                .map(Period::startsAt)
                .filter(start -> start.isAfter(now))
                .orElse(null);
    }

    private @Nullable Instant next() {
        return calendar.periods().values().stream()
                .map(Period::startsAt)
                .filter(start -> start.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
