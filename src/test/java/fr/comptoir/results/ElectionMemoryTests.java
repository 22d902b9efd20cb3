package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.shared.EditionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElectionMemoryTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-03-01T10:00:00Z"));
    private final OpenUrn urn = mock();
    private final Clock clock = mock();
    private final ElectionMemory memory = new ElectionMemory(urn, clock);
    private final EditionId first = EditionId.next();
    private final EditionId second = EditionId.next();
    private final EditionId third = EditionId.next();

    @BeforeEach
    void urns() {
        when(clock.instant()).thenAnswer(_ -> now.updateAndGet(instant -> instant.plusSeconds(1)));
        when(urn.ballots(any(), any()))
                .thenAnswer(_ -> Ballots.among(List.of("Verger")).build());
    }

    @Test
    void an_urn_is_read_once() {
        assertThat(read(first)).isSameAs(read(first));
        verify(urn, times(1)).ballots(first, List.of());
    }

    @Test
    void two_elections_are_kept_and_the_one_left_longest_goes() {
        read(first);
        read(second);
        read(first);
        read(third);
        read(first);
        read(second);
        verify(urn, times(1)).ballots(first, List.of());
        verify(urn, times(2)).ballots(second, List.of());
    }

    @Test
    void an_election_left_for_a_quarter_of_an_hour_is_forgotten() {
        read(first);
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(14)));
        memory.forgetIdle();
        read(first);
        verify(urn, times(1)).ballots(first, List.of());
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(16)));
        memory.forgetIdle();
        read(first);
        verify(urn, times(2)).ballots(first, List.of());
    }

    private Ballots read(EditionId edition) {
        return memory.ballots(edition, List.of());
    }
}
