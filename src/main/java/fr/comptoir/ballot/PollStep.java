package fr.comptoir.ballot;

import fr.comptoir.platform.Dates;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of the poll as a timeline shows it.
 *
 * @param label the state
 * @param dates when, if known
 * @param state {@code done}, {@code now} or {@code next}
 */
record PollStep(String label, @Nullable String dates, String state) {

    private static final List<String> LABELS =
            List.of("Préparation", "Scellé", "Ouvert", "Clos", "Dépouillé", "Attribué", "Proclamé");

    static List<PollStep> of(PollView poll, Dates dates) {
        var now = rank(poll.status());
        var steps = new ArrayList<PollStep>();
        for (var rank = 0; rank < LABELS.size(); rank++) {
            var state = rank < now ? "done" : rank == now ? "now" : "next";
            steps.add(new PollStep(label(rank, poll.status()), date(rank, poll, dates), state));
        }
        return steps;
    }

    private static String label(int rank, PollStatus status) {
        return switch (status) {
            case SUSPENDED -> rank == rank(status) ? "Suspendu" : LABELS.get(rank);
            case ANNULLED -> rank == rank(status) ? "Annulé" : LABELS.get(rank);
            case PREPARED, SEALED, OPEN, CLOSED, COUNTED, ALLOCATED, PROCLAIMED -> LABELS.get(rank);
        };
    }

    private static int rank(PollStatus status) {
        return switch (status) {
            case PREPARED -> 0;
            case SEALED -> 1;
            case OPEN, SUSPENDED, ANNULLED -> 2;
            case CLOSED -> 3;
            case COUNTED -> 4;
            case ALLOCATED -> 5;
            case PROCLAIMED -> 6;
        };
    }

    private static @Nullable String date(int rank, PollView poll, Dates dates) {
        return switch (rank) {
            case 1 -> poll.secondSeal().map(seal -> dates.shortDay(seal.at())).orElse(null);
            case 2 -> dates.shortDay(poll.opensAt());
            case 3 -> dates.shortDay(poll.closesAt().minusSeconds(1));
            case 4 -> poll.countedAt().map(dates::shortDay).orElse(null);
            default -> null;
        };
    }
}
