package fr.comptoir.allocation;

import fr.comptoir.allocation.PabulibFile.Vote;
import fr.comptoir.allocation.PabulibFile.VoteType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns the rows of the section VOTES into ballots. */
final class PabulibVotes {

    private static final Pattern POINTS = Pattern.compile("-?\\d{1,12}(?:[.]\\d{1,12})?");

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
        var points = type.hasPoints() ? points(header.value(row, "points").orElse("")) : List.<BigDecimal>of();
        if (type.hasPoints() && points.size() != named.size()) {
            throw lines.malformed(
                    "Le bulletin nomme " + named.size() + " projets et donne " + points.size() + " notes.");
        }
        return onceEach(voter, named, points, row);
    }

    /** Keeps the first mention of each project, with its points. */
    private Vote onceEach(String voter, List<String> named, List<BigDecimal> points, List<String> row)
            throws MalformedPabulib {
        var seen = new HashSet<String>();
        var choices = new ArrayList<String>(named.size());
        var kept = new ArrayList<BigDecimal>(points.size());
        for (int place = 0; place < named.size(); place++) {
            if (seen.add(named.get(place))) {
                choices.add(named.get(place));
                kept.addAll(points.isEmpty() ? List.of() : List.of(points.get(place)));
            }
        }
        if (type == VoteType.CHOOSE_1 && choices.size() > 1) {
            throw lines.malformed("Le bulletin nomme " + choices.size() + " projets, un seul est permis.");
        }
        return new Vote(voter, List.copyOf(choices), List.copyOf(kept), header.value(row, "voting_method"));
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

    private List<BigDecimal> points(String cell) throws MalformedPabulib {
        var points = new ArrayList<BigDecimal>();
        for (var written : cell.isEmpty() ? List.<String>of() : List.of(cell.split(",", -1))) {
            var number = written.strip();
            if (!POINTS.matcher(number).matches()) {
                throw lines.malformed("« " + number + " » n'est pas un nombre de points.");
            }
            points.add(new BigDecimal(number));
        }
        return points;
    }
}
