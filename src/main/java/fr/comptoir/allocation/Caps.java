package fr.comptoir.allocation;

import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which caps a candidate would exceed, given what was funded so far. */
record Caps(List<Cap> caps, Ledger ledger) {

    /** Why the candidate may not be funded now; empty when no cap stands against it. */
    Optional<Reason> refusal(int position) {
        return caps.stream()
                .filter(cap -> exceeded(cap, position))
                .map(cap -> cap.dimension() == Dimension.ALTERNATIVES ? Reason.EXCLUDED : Reason.CAP_REACHED)
                .findFirst();
    }

    private boolean exceeded(Cap cap, int position) {
        var group = ledger.candidate(position).group(cap.dimension());
        if (group.isEmpty()) {
            return false;
        }
        var funded = ledger.candidates()
                .filter(other -> ledger.funded(other)
                        && ledger.candidate(other).group(cap.dimension()).equals(group))
                .toArray();
        return switch (cap) {
            case Cap.Laureates laureates -> funded.length >= laureates.most();
            case Cap.Money money ->
                IntStream.of(funded)
                        .mapToObj(other -> ledger.outcome(other).received())
                        .reduce(ledger.cost(position), Amount::plus)
                        .isMoreThan(money.most());
        };
    }
}
