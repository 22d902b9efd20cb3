package fr.comptoir.results;

import fr.comptoir.allocation.Ballots;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many ballots give a project so many points: of a place in a ranking, of a mention, for or against.
 *
 * @param points more than zero; the ballots that are not told give none
 * @param ballots how many give them
 */
public record Given(int points, long ballots) {

    /** What these ballots give each project, by its reference, the most points first. */
    static Map<String, List<Given>> in(Ballots ballots) {
        var counts = new HashMap<String, TreeMap<Integer, Long>>();
        ballots.candidateIds().forEach(reference -> counts.put(reference, new TreeMap<>()));
        ballots.papers().forEach(paper -> {
            for (var place = 0; place < paper.choices().size(); place++) {
                counts.computeIfAbsent(paper.choices().get(place), _ -> new TreeMap<>())
                        .merge(paper.points().get(place), (long) paper.count(), Long::sum);
            }
        });
        var given = new HashMap<String, List<Given>>();
        counts.forEach((reference, count) -> given.put(
                reference,
                count.descendingMap().entrySet().stream()
                        .map(entry -> new Given(entry.getKey(), entry.getValue()))
                        .toList()));
        return given;
    }
}
