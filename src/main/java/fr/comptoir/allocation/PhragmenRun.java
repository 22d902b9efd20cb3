package fr.comptoir.allocation;

import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Stage;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Funds candidates by Phragmén's rule, from what voters have borne so far. */
final class PhragmenRun {

    private final Ledger ledger;
    private final PhragmenLoads loads;
    private final PriceQueue queue;
    private final WhenItDoesNotFit policy;
    private final Stage stage;
    private final SharesTies ties = new SharesTies();
    private boolean stopped;

    PhragmenRun(Ledger ledger, Wares wares, PhragmenLoads loads, WhenItDoesNotFit policy, Stage stage) {
        this.ledger = ledger;
        this.loads = loads;
        this.policy = policy;
        this.stage = stage;
        var waiting = IntStream.of(wares.candidates())
                .filter(candidate -> !ledger.funded(candidate))
                .toArray();
        this.queue = new PriceQueue(waiting, new double[wares.costs().length]);
    }

    /** Funds until nobody is left or the rule stops; whether it stopped. */
    boolean run() {
        while (!stopped) {
            var contenders = queue.cheapest(
                    candidate -> OptionalDouble.of(loads.price(candidate).filter()));
            if (contenders.isEmpty()) {
                break;
            }
            var level = LevelPrices.lowest(
                    contenders, contenders.stream().map(loads::price).toList(), ledger.tieOrder());
            var unfit = level.candidates().stream()
                    .filter(candidate -> !ledger.fits(candidate))
                    .toList();
            if (unfit.isEmpty()) {
                ties.met(level);
                fund(level);
            } else {
                passOver(unfit);
            }
        }
        ties.end();
        refuse(queue.left(), Reason.AFTER_STOP);
        ties.all().forEach(tie -> ledger.tie(tie.ordered(), tie.matters()));
        return stopped;
    }

    private void fund(LevelPrices level) {
        int candidate = level.candidates().getFirst();
        ledger.fund(candidate, stage, ledger.cost(candidate));
        loads.fund(candidate, level.price().orElseThrow());
        queue.remove(candidate);
    }

    /** Those it concerns do not fit in any order: with {@link WhenItDoesNotFit#STOP}, one of them is enough to stop. */
    private void passOver(List<Integer> unfit) {
        stopped = policy == WhenItDoesNotFit.STOP;
        unfit.forEach(queue::remove);
        refuse(unfit, Reason.DOES_NOT_FIT);
    }

    /** As a completion, it leaves the reason that the rule gave. */
    private void refuse(List<Integer> candidates, Reason reason) {
        if (stage == Stage.RULE) {
            candidates.forEach(candidate -> ledger.refuse(candidate, stage, reason));
        }
    }
}
