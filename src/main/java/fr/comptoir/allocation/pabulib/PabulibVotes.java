package fr.comptoir.allocation.pabulib;

import fr.comptoir.allocation.pabulib.PabulibFile.Vote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Turns the rows of the section VOTES into ballots. */
final class PabulibVotes {

    private static final Pattern POINTS = Pattern.compile("(?<points>\\d{1,9})(?:[.]0{1,12})?");

    private final PabulibLines lines;
    private final PabulibHeader header;
    private final VoteType type;
    private final Map<String, String> known = new HashMap<>();

    PabulibVotes(PabulibLines lines, PabulibHeader header, VoteType type, Collection<String> projects)
            throws MalformedPabulib {
        if (type.hasPoints() && !header.has("points")) {
            throw lines.malformed("La colonne « points » manque.");
        }
        this.lines = lines;
        this.header = header;
        this.type = type;
        projects.forEach(id -> known.put(id, id));
    }

    Vote vote(List<String> row) throws MalformedPabulib {
        var voter = header.value(row, "voter_id").orElseThrow(() -> lines.malformed("L'identifiant du votant manque."));
        var named = projects(header.value(row, "vote").orElse(""));
        var points = type.hasPoints() ? points(header.value(row, "points").orElse("")) : List.<Integer>of();
        if (type.hasPoints() && points.size() != named.size()) {
            throw lines.malformed(
                    "Le bulletin nomme " + named.size() + " projets et donne " + points.size() + " notes.");
        }
        return onceEach(voter, named, points, row);
    }

    /** Keeps the first mention of each project, with its points. */
    private Vote onceEach(String voter, List<String> named, List<Integer> points, List<String> row)
            throws MalformedPabulib {
        var places = IntStream.range(0, named.size())
                .filter(place -> named.indexOf(named.get(place)) == place)
                .toArray();
        if (type == VoteType.CHOOSE_1 && places.length > 1) {
            throw lines.malformed("Le bulletin nomme " + places.length + " projets, un seul est permis.");
        }
        return new Vote(voter, at(places, named), at(places, points), header.value(row, "voting_method"));
    }

    private static <T> List<T> at(int[] places, List<T> values) {
        return places.length >= values.size()
                ? List.copyOf(values)
                : Arrays.stream(places).mapToObj(values::get).toList();
    }

    private List<String> projects(String cell) throws MalformedPabulib {
        var ids = new ArrayList<String>();
        for (var written : cell.isEmpty() ? List.<String>of() : DelimitedLine.split(cell, ',')) {
            var id = known.get(written);
            if (id == null) {
                throw lines.malformed("Le bulletin nomme un projet inconnu : « " + written + " ».");
            }
            ids.add(id);
        }
        return ids;
    }

    private List<Integer> points(String cell) throws MalformedPabulib {
        var points = new ArrayList<Integer>();
        for (var written : cell.isEmpty() ? List.<String>of() : List.of(cell.split(",", -1))) {
            var read = POINTS.matcher(written.strip());
            if (!read.matches()) {
                throw lines.malformed("« " + written.strip() + " » n'est pas un nombre entier de points.");
            }
            points.add(Integer.valueOf(read.group("points")));
        }
        return points;
    }
}
