package fr.comptoir.allocation;

import static fr.comptoir.allocation.Elections.election;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.shared.Amount;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GivenUpTests {

    private final Instance village = election(20_000, "Verger 9000 50", "Velos 8000 40", "Local 6000 30");

    static Stream<Rule> longRules() {
        return Stream.of(
                EqualShares.of(Utility.COST, new Completion.Add(Amount.ofCents(1), false, false)),
                EqualShares.of(Utility.COST, new Completion.Percent(1, false, false)),
                new MaximumWelfare(Utility.COST));
    }

    @ParameterizedTest
    @MethodSource("longRules")
    void aLongCountThatNobodyWaitsForStops(Rule rule) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Allocator.allocate(village, rule, TieBreak.ID_ORDER))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Allocator.allocate(village, rule, TieBreak.ID_ORDER).funded())
                .isNotEmpty();
    }

    @AfterEach
    void calm() {
        Thread.interrupted();
    }
}
