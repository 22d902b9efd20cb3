package fr.comptoir.allocation.pabulib;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.shared.Amount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Publishes an approval election in the .pb format, strictly: fields and columns in the format's order, decimal
 * points, line feeds. Rows are shuffled, voters get numbers drawn at random and a ballot lists its projects in a fixed order, so
 * that nothing tells when or by whom it was cast.
 */
public final class PabulibWriter {

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
     * @param header its META fields (both counts are written anew) and its projects; its own votes are not looked at
     * @param ballots the ballots, among some or all of these projects
     * @param random where the shuffles come from: a {@link java.security.SecureRandom} for a publication
     * @param out where to write, as UTF-8
     * @throws IllegalArgumentException if a required field is missing, the vote is neither approval nor choose-1, a
     *     ballot does not follow it, or a value cannot be written so that it reads back the same
     */
    public static void write(PabulibFile header, Ballots ballots, RandomGenerator random, Appendable out)
            throws IOException {
        var writer = new PabulibWriter(header, ballots, out);
        new PabulibCheck(header, ballots).check();
        writer.writeMeta();
        writer.writeProjects();
        writer.writeVotes(random);
    }

    private SequencedMap<String, String> meta() {
        var meta = new LinkedHashMap<String, String>();
        var given = new LinkedHashMap<>(header.meta());
        given.put("num_projects", Integer.toString(header.projects().size()));
        given.put("num_votes", Long.toString(ballots.count()));
        given.put("budget", number(header.budget()));
        Stream.concat(PabulibFormat.META_ORDER.stream(), given.keySet().stream())
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
        var optional = PabulibFormat.PROJECT_COLUMNS.stream()
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
        var papers = papers();
        var voters = IntStream.rangeClosed(1, papers.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.toList());
        Collections.shuffle(papers, random);
        Collections.shuffle(voters, random);
        for (int place = 0; place < papers.size(); place++) {
            row(List.of(voters.get(place), papers.get(place)));
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

    /** What each ballot cast chose, one entry per ballot. */
    private List<String> papers() {
        var papers = new ArrayList<String>(Math.toIntExact(ballots.count()));
        ballots.papers()
                .forEach(paper -> papers.addAll(Collections.nCopies(paper.count(), String.join(",", paper.choices()))));
        return papers;
    }

    private void row(List<String> cells) throws IOException {
        out.append(DelimitedLine.join(cells)).append('\n');
    }

    private static String number(Amount amount) {
        return amount.cents() % 100 == 0 ? Long.toString(amount.cents() / 100) : amount.decimal();
    }
}
