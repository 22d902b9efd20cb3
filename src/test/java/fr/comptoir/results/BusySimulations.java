package fr.comptoir.results;

import fr.comptoir.allocation.MaximumWelfare;
import fr.comptoir.allocation.Utility;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationContext;

/** Holds the long simulations up, so that a page shows them waiting, until it is closed. */
public final class BusySimulations implements AutoCloseable {

    private final CountDownLatch end = new CountDownLatch(1);

    public BusySimulations(ApplicationContext application) {
        var key = new SimulationRuns.Key(
                EditionId.next(), Scenario.unchanged(Amount.ofEuros(1)), new MaximumWelfare(Utility.COST), false);
        application.getBean(SimulationRuns.class).of(key, () -> {
            end.await();
            throw new java.util.concurrent.CancellationException("held up long enough");
        });
    }

    @Override
    public void close() {
        end.countDown();
    }
}
