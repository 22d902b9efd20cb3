package fr.comptoir.results;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.shared.EditionId;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the ballots of the last elections that were simulated, so that an urn is read once and not for every change: two at
 * most, for a quarter of an hour, and only as long as memory is not needed elsewhere. They are as mixed as in the urn.
 */
@Component
class ElectionMemory {

    private static final int MOST = 2;
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final OpenUrn urn;
    private final Clock clock;
    private final Map<EditionId, Known> known = new HashMap<>();

    ElectionMemory(OpenUrn urn, Clock clock) {
        this.urn = urn;
        this.clock = clock;
    }

    private record Known(SoftReference<Ballots> ballots, Instant usedAt) {}

    /** The ballots of an edition whose urn is open. One urn is read at a time. */
    synchronized Ballots ballots(EditionId edition, List<PaperLine> paper) {
        var remembered = known.get(edition);
        var ballots = remembered == null ? null : remembered.ballots().get();
        if (ballots == null) {
            makeRoom();
            ballots = urn.ballots(edition, paper);
        }
        known.put(edition, new Known(new SoftReference<>(ballots), clock.instant()));
        return ballots;
    }

    private void makeRoom() {
        while (known.size() >= MOST) {
            known.entrySet().stream()
                    .min(Map.Entry.comparingByValue(java.util.Comparator.comparing(Known::usedAt)))
                    .ifPresent(oldest -> known.remove(oldest.getKey()));
        }
    }

    @Scheduled(fixedDelay = 60 * 1000)
    synchronized void forgetIdle() {
        var before = clock.instant().minus(IDLE);
        known.values().removeIf(entry -> entry.usedAt().isBefore(before));
    }
}
