package fr.comptoir.results;

import fr.comptoir.allocation.Allocation;
import fr.comptoir.allocation.Coverage;
import fr.comptoir.allocation.Coverage.Share;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.allocation.Instance;
import java.util.List;

/**
 * What a rule would give, and to whom.
 *
 * @param allocation what each project would receive
 * @param coverage whom it serves
 * @param territories what each EPCI receives beside its votes
 * @param themes what each theme receives beside its votes
 */
record Simulated(Allocation allocation, Coverage coverage, List<Share> territories, List<Share> themes) {

    static Simulated of(Instance instance, Allocation allocation) {
        return new Simulated(
                allocation,
                Coverage.of(instance, allocation),
                Coverage.shares(allocation, Dimension.TERRITORY),
                Coverage.shares(allocation, Dimension.THEME));
    }
}
