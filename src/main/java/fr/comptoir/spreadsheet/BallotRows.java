package fr.comptoir.spreadsheet;

import fr.comptoir.allocation.pabulib.PabulibFile;
import fr.comptoir.allocation.pabulib.PabulibFile.Project;
import fr.comptoir.allocation.pabulib.PabulibFile.Vote;
import fr.comptoir.allocation.pabulib.VoteListener;
import fr.comptoir.allocation.pabulib.VoteType;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the table of ballots. */
final class BallotRows {

    /** What may stand between the choices of a ballot. */
    static final Pattern SEPARATORS = Pattern.compile("[|,;\\r\\n]");

    private static final Pattern POINTS = Pattern.compile("\\d{1,9}");

    private final Table table;
    private final VoteType type;
    private final Set<String> known;
    private final Set<String> numbers = new HashSet<>();

    private BallotRows(Table table, PabulibFile header) {
        this.table = table;
        this.type = header.voteType();
        this.known = header.projects().stream().map(Project::id).collect(Collectors.toSet());
    }

    static void read(BufferedReader in, PabulibFile header, VoteListener listener) throws IOException, MalformedTable {
        var rows = new BallotRows(Table.open(in, Column.BALLOT, Column.CHOICES), header);
        rows.readAll(listener);
    }

    private void readAll(VoteListener listener) throws IOException, MalformedTable {
        for (var row = table.next(); row.isPresent(); row = table.next()) {
            listener.cast(vote(row.get()));
        }
    }

    private Vote vote(Row row) throws MalformedTable {
        var choices = list(row.value(Column.CHOICES));
        var written = list(row.value(Column.POINTS));
        if (!givesPoints() && !written.isEmpty()) {
            throw table.malformed("Le bulletin donne des points, ce que ce vote ne prévoit pas.");
        }
        if (givesPoints() && written.size() != choices.size()) {
            throw table.malformed(
                    "Le bulletin nomme " + choices.size() + " projets et donne " + written.size() + " notes.");
        }
        var given = new LinkedHashMap<String, Integer>();
        for (int place = 0; place < choices.size(); place++) {
            given.putIfAbsent(project(choices.get(place)), givesPoints() ? points(written.get(place)) : 0);
        }
        if (type == VoteType.CHOOSE_1 && given.size() > 1) {
            throw table.malformed("Le bulletin nomme " + given.size() + " projets, un seul est permis.");
        }
        return new Vote(number(row), List.copyOf(given.keySet()), pointsOf(given), Optional.empty());
    }

    private List<Integer> pointsOf(Map<String, Integer> given) {
        return givesPoints() ? List.copyOf(given.values()) : List.of();
    }

    private boolean givesPoints() {
        return type == VoteType.CUMULATIVE || type == VoteType.SCORING;
    }

    /** The number of the ballot, without which a blank ballot could not be told from an empty row. */
    private String number(Row row) throws MalformedTable {
        var number = row.value(Column.BALLOT).orElseThrow(() -> table.malformed("Le numéro du bulletin manque."));
        if (!numbers.add(number)) {
            throw table.malformed("Le bulletin « " + number + " » figure deux fois.");
        }
        return number;
    }

    private String project(String id) throws MalformedTable {
        if (!known.contains(id)) {
            throw table.malformed("Le bulletin nomme un projet inconnu : « " + id + " ».");
        }
        return id;
    }

    private int points(String text) throws MalformedTable {
        if (!POINTS.matcher(text).matches()) {
            throw table.malformed("« " + text + " » n’est pas un nombre entier de points.");
        }
        return Integer.parseInt(text);
    }

    private static List<String> list(Optional<String> cell) {
        return cell.stream()
                .flatMap(SEPARATORS::splitAsStream)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
