package fr.comptoir.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toSet;

import fr.comptoir.allocation.Dimension;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Amount;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A counted election, from which simulations start.
 *
 * @param edition its edition
 * @param paper the lines of its ballot paper
 * @param votes the votes of each, by number
 * @param rule the rule of its règlement
 * @param tieBreak the order of projects on equal terms, in its règlement
 * @param certified its result, once two persons have certified it
 * @param inhabitants of each EPCI with a project, by its code; none when projects have no known place
 */
record CountedElection(
        EditionView edition,
        List<PaperLine> paper,
        Map<Integer, Long> votes,
        Rule rule,
        TieBreak tieBreak,
        Optional<ResultView> certified,
        SortedMap<String, Integer> inhabitants) {

    Optional<PaperLine> line(String reference) {
        return paper.stream().filter(line -> line.reference().equals(reference)).findFirst();
    }

    Amount dotation() {
        return edition.dotation();
    }

    long votes(PaperLine line) {
        return votes.getOrDefault(line.number(), 0L);
    }

    /** The inhabitants of each EPCI in which one of these projects takes place. */
    static SortedMap<String, Integer> inhabitants(List<PaperLine> paper, Territories territories) {
        var known = paper.stream()
                .map(line -> line.groups().get(Dimension.TERRITORY))
                .filter(Objects::nonNull)
                .collect(toSet());
        return territories.all().stream()
                .filter(commune -> known.contains(commune.epci().code()))
                .collect(groupingBy(commune -> commune.epci().code(), TreeMap::new, summingInt(Commune::population)));
    }
}
