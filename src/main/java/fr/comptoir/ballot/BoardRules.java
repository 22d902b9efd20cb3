package fr.comptoir.ballot;

import static java.util.stream.Collectors.toSet;

import fr.comptoir.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the polling board may not decide now, and why.
 *
 * @param poll the poll, as it stands
 * @param now by the database's clock
 * @param lines what is on its paper
 * @param withdrawn the numbers that have left the race
 */
record BoardRules(PollView poll, Instant now, List<BallotLine> lines, Set<Integer> withdrawn) {

    /** A close is never put off by more: a slip of the pen could not be taken back. */
    static final Duration LONGEST = Duration.ofDays(92);

    /** Why this cannot be decided; empty when it can. */
    Optional<Refusal> refusal(BoardOrder order) {
        if (!order.act().isPossible(poll)) {
            return Optional.of(Refusal.of("ballot.board.notNow"));
        }
        return switch (order.act()) {
            case EXTENSION ->
                order.moment().isEmpty()
                        ? day("ballot.board.day.missing")
                        : close(order.moment().get());
            case RESUMPTION -> order.moment().flatMap(this::close);
            case SUSPENSION ->
                order.moment().filter(until -> !until.isAfter(now)).flatMap(_ -> day("ballot.board.day.past"));
            case ANNULMENT -> Optional.empty();
            case WITHDRAWAL -> number(order.number());
        };
    }

    private Optional<Refusal> close(Instant close) {
        if (!close.isAfter(poll.closesAt()) || !close.isAfter(now)) {
            return day("ballot.board.day.notLater");
        }
        return close.isAfter(later(poll.closesAt(), now).plus(LONGEST))
                ? day("ballot.board.day.tooFar", LONGEST.toDays())
                : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<Refusal> number(Optional<Integer> number) {
        var standing = lines.stream()
                .map(BallotLine::number)
                .filter(line -> !withdrawn.contains(line))
                .collect(toSet());
        if (number.filter(standing::contains).isEmpty()) {
            return Optional.of(Refusal.at("number", "ballot.board.number.unknown"));
        }
        return standing.size() == 1 ? Optional.of(Refusal.at("number", "ballot.board.number.last")) : Optional.empty();
    }

    private static Optional<Refusal> day(String code, Object... arguments) {
        return Optional.of(Refusal.at("day", code, arguments));
    }
}
