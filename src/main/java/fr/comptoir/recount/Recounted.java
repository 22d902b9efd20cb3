package fr.comptoir.recount;

import fr.comptoir.allocation.Allocation;
import fr.comptoir.allocation.Allocator;
import fr.comptoir.allocation.Instance;
import fr.comptoir.allocation.MaximumWelfare;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.Utility;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A count redone.
 *
 * @param instance what was counted
 * @param rule the rule, as it was asked for
 * @param allocation what it gives
 * @param nanoseconds how long the rule took, without the reading of the file
 */
record Recounted(Instance instance, AskedRule rule, Allocation allocation, long nanoseconds) {

    static Recounted of(Instance instance, AskedRule rule, TieBreak tieBreak) {
        long start = System.nanoTime();
        var allocation = Allocator.allocate(instance, rule.rule(), tieBreak);
        return new Recounted(instance, rule, allocation, System.nanoTime() - start);
    }

    /** The money given, in the file's currency: {@code 214500}, with decimals only when there are some. */
    String cost() {
        return Decimals.plain(allocation.spent());
    }

    /** What the choice is worth to all ballots together, for the rule that seeks the most of it. */
    Optional<String> objective() {
        return allocation.rule() instanceof MaximumWelfare(var utility)
                ? Optional.of(welfare(utility))
                : Optional.empty();
    }

    private String welfare(Utility utility) {
        var points = instance.ballots().points();
        var ids = instance.ballots().candidateIds();
        var sum = BigInteger.ZERO;
        for (var id : allocation.funded()) {
            var standing = allocation.standing(id).orElseThrow();
            var votes = BigInteger.valueOf(standing.votes());
            sum = sum.add(
                    switch (utility) {
                        case COST ->
                            votes.multiply(BigInteger.valueOf(
                                    standing.candidate().cost().cents()));
                        case CARDINALITY -> votes;
                        case POINTS -> BigInteger.valueOf(points[ids.indexOf(id)]);
                    });
        }
        return utility == Utility.COST ? Decimals.plain(sum) : sum.toString();
    }

    /** How long the rule took, in milliseconds. */
    BigDecimal milliseconds() {
        return BigDecimal.valueOf(nanoseconds, 6).setScale(3, RoundingMode.HALF_UP);
    }
}
