package fr.comptoir.allocation;

import fr.comptoir.allocation.PabulibFile.Project;
import fr.comptoir.shared.Amount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Publishes an approval election in the .pb format, strictly: fields and columns in the format's order, decimal points,
 * line feeds. Rows are shuffled, voters get numbers drawn at random and a ballot lists its projects in a fixed order, so
 * that nothing tells when or by whom it was cast.
 */
public final class PabulibWriter {

    private static final List<String> META_ORDER = List.of(
            "description",
            "country",
            "unit",
            "subunit",
            "district",
            "instance",
            "num_projects",
            "num_votes",
            "budget",
            "vote_type",
            "rule",
            "date_begin",
            "date_end",
            "edition",
            "language",
            "currency",
            "min_length",
            "max_length");

    private static final List<String> OPTIONAL_COLUMNS = List.of(
            "name",
            "category",
            "beneficiaries",
            "selected",
            "neighborhood",
            "subunit",
            "district",
            "description",
            "proposer",
            "public_id",
            "latitude",
            "longitude");

    private final PabulibFile header;
    private final Ballots ballots;
    private final Appendable out;

    private PabulibWriter(PabulibFile header, Ballots ballots, Appendable out) {
        this.header = header;
        this.ballots = ballots;
        this.out = out;
    }

    /**
     * Writes an election.
     *
     * @param header its META fields (both counts are recomputed) and its projects; its own votes are not looked at
     * @param ballots the ballots, among some or all of these projects
     * @param random where the shuffles come from: a {@link java.security.SecureRandom} for a publication
     * @param out where to write, as UTF-8
     * @throws IllegalArgumentException if a required field is missing, the vote is neither approval nor choose-1, a
     *     ballot does not follow it, or a value cannot be written so that it reads back the same
     */
    public static void write(PabulibFile header, Ballots ballots, RandomGenerator random, Appendable out)
            throws IOException {
        var writer = new PabulibWriter(header, ballots, out);
        writer.check();
        writer.writeMeta();
        writer.writeProjects();
        writer.writeVotes(random);
    }

    private void check() {
        var meta = meta();
        PabulibMeta.REQUIRED.forEach(
                key -> require(PabulibFile.filled(meta.getOrDefault(key, "")), "Missing field: " + key));
        require(
                Amount.parse(meta.getOrDefault("budget", ""))
                        .orElse(Amount.ZERO)
                        .isPositive(),
                "Not a budget");
        var ids = header.projects().stream().map(Project::id).toList();
        require(new LinkedHashSet<>(ids).size() == ids.size(), "A project comes twice");
        require(ids.containsAll(ballots.candidateIds()), "The ballots know other projects");
        header.projects().forEach(PabulibWriter::check);
        switch (header.voteType()) {
            case APPROVAL -> {}
            case CHOOSE_1 ->
                ballots.forEach((choices, _) -> require(choices.size() < 2, "A ballot has several choices"));
            case ORDINAL, CUMULATIVE, SCORING -> require(false, "Only approval elections are written");
        }
    }

    private static void check(Project project) {
        var id = project.id();
        require(project.cost().isPositive(), "A project must cost something: " + id);
        require(
                PabulibFile.filled(id) && id.equals(id.strip()) && id.chars().noneMatch(c -> c == ',' || c == '"'),
                "Not an identifier that the format can hold: " + id);
    }

    private SequencedMap<String, String> meta() {
        var meta = new LinkedHashMap<String, String>();
        var given = new LinkedHashMap<>(header.meta());
        given.put("num_projects", Integer.toString(header.projects().size()));
        given.put("num_votes", Long.toString(ballots.count()));
        Stream.concat(META_ORDER.stream(), given.keySet().stream())
                .distinct()
                .filter(given::containsKey)
                .forEach(key -> meta.put(key, given.getOrDefault(key, "")));
        return meta;
    }

    private void writeMeta() throws IOException {
        row(List.of("META"));
        row(List.of("key", "value"));
        for (var field : meta().entrySet()) {
            row(List.of(field.getKey(), field.getValue()));
        }
    }

    private void writeProjects() throws IOException {
        var votes = votes();
        var optional = OPTIONAL_COLUMNS.stream()
                .filter(column -> header.projects().stream()
                        .anyMatch(project -> project.column(column).isPresent()))
                .toList();
        row(List.of("PROJECTS"));
        row(Stream.concat(Stream.of("project_id", "cost", "votes"), optional.stream())
                .toList());
        for (var project : header.projects()) {
            var cells = new ArrayList<>(List.of(
                    project.id(),
                    number(project.cost()),
                    votes.getOrDefault(project.id(), 0L).toString()));
            optional.forEach(column -> cells.add(project.column(column).orElse("")));
            row(cells);
        }
    }

    private void writeVotes(RandomGenerator random) throws IOException {
        row(List.of("VOTES"));
        row(List.of("voter_id", "vote"));
        var rows = rows();
        shuffle(rows, random);
        var voters = new int[rows.length];
        Arrays.setAll(voters, place -> place + 1);
        shuffle(voters, random);
        for (int place = 0; place < rows.length; place++) {
            row(List.of(Integer.toString(voters[place]), String.join(",", ballots.identifiers(rows[place]))));
        }
    }

    private Map<String, Long> votes() {
        var counted = ballots.votes();
        var votes = new HashMap<String, Long>();
        for (int position = 0; position < counted.length; position++) {
            votes.put(ballots.candidateIds().get(position), counted[position]);
        }
        return votes;
    }

    /** One entry per ballot cast: the number of its group. */
    private int[] rows() {
        var rows = new int[Math.toIntExact(ballots.count())];
        int end = 0;
        for (int group = 0; group < ballots.distinct(); group++) {
            Arrays.fill(rows, end, end + ballots.weight(group), group);
            end += ballots.weight(group);
        }
        return rows;
    }

    private void row(List<String> cells) throws IOException {
        for (var cell : cells) {
            require(cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0, "A value holds a line break: " + cell);
        }
        out.append(DelimitedLine.join(cells)).append('\n');
    }

    private static String number(Amount amount) {
        return amount.cents() % 100 == 0 ? Long.toString(amount.cents() / 100) : amount.decimal();
    }

    private static void shuffle(int[] values, RandomGenerator random) {
        for (int last = values.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int kept = values[last];
            values[last] = values[other];
            values[other] = kept;
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
