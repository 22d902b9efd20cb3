package fr.comptoir.results;

import fr.comptoir.allocation.AllFunded;
import fr.comptoir.allocation.Cap;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.allocation.Envelopes.Envelope;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.Merit;
import fr.comptoir.allocation.WhenItDoesNotFit;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of the rules that a simulation offers.
 *
 * @param minimumVotes votes without which a project is not funded, but for equal shares and the analysis rules
 * @param caps what no territory, theme or holder may exceed, for the rules by votes
 * @param oneEach whether each territory is promised a laureate, for the rules by votes
 * @param step by how much equal shares grow at a time
 * @param partFloor the least that a project receives when all are funded
 * @param partCap the most
 * @param territories the envelopes of the territories; none when projects have no known territory
 */
record RuleSettings(
        int minimumVotes,
        List<Cap> caps,
        boolean oneEach,
        Amount step,
        Amount partFloor,
        Optional<Amount> partCap,
        List<Envelope> territories) {

    /** A rule by votes under these parameters. */
    Greedy greedy(Merit merit, WhenItDoesNotFit policy) {
        return new Greedy(
                merit, policy, minimumVotes, caps, oneEach ? Optional.of(Dimension.TERRITORY) : Optional.empty());
    }

    /** A rule that funds all under these parameters. */
    AllFunded allFunded(AllFunded.Share share) {
        return new AllFunded(share, partFloor, partCap, minimumVotes);
    }
}
