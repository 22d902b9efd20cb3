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
 * Publishes an election in the .pb format, strictly: fields and columns in the format's order, decimal points, line feeds.
 *
 * <p>Nothing tells when or by whom a ballot was cast: rows are shuffled, voters get numbers drawn at random, a ballot lists its
 * projects in an order that only its own points set, and no other column about voters is ever written. Age, sex, district or
 * channel next to a choice could single out a person; the choice itself is the vote.
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
     * @throws IllegalArgumentException if a required field is missing, a ballot does not follow the kind of vote (a ranking
     *     gives the points of {@link Borda#LAST_GETS_ONE}), or a value cannot be written so that it reads back the same
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
        var votes = byProject(ballots.votes());
        var scores = header.voteType().isPlain() ? Map.<String, Long>of() : byProject(ballots.points());
        var optional = PabulibFormat.PROJECT_COLUMNS.stream()
                .filter(column -> header.projects().stream()
                        .anyMatch(project -> project.column(column).isPresent()))
                .toList();
        row(List.of("PROJECTS"));
        var counted = scores.isEmpty() ? Stream.of("votes") : Stream.of("votes", "score");
        row(Stream.of(Stream.of("project_id", "cost"), counted, optional.stream())
                .flatMap(columns -> columns)
                .toList());
        for (var project : header.projects()) {
            var cells = new ArrayList<>(List.of(
                    project.id(),
                    number(project.cost()),
                    votes.getOrDefault(project.id(), 0L).toString()));
            if (!scores.isEmpty()) {
                cells.add(scores.getOrDefault(project.id(), 0L).toString());
            }
            optional.forEach(column -> cells.add(project.column(column).orElse("")));
            row(cells);
        }
    }

    private void writeVotes(RandomGenerator random) throws IOException {
        var cells = new PaperCells(header.voteType());
        row(List.of("VOTES"));
        row(cells.columns());
        var papers = papers(cells);
        var voters = IntStream.rangeClosed(1, papers.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.toList());
        Collections.shuffle(papers, random);
        Collections.shuffle(voters, random);
        for (int place = 0; place < papers.size(); place++) {
            row(Stream.concat(Stream.of(voters.get(place)), papers.get(place).stream())
                    .toList());
        }
    }

    private Map<String, Long> byProject(long[] counted) {
        var totals = new HashMap<String, Long>();
        for (int position = 0; position < counted.length; position++) {
            totals.put(ballots.candidateIds().get(position), counted[position]);
        }
        return totals;
    }

    /** What each ballot cast says, one entry per ballot. */
    private List<List<String>> papers(PaperCells cells) {
        var papers = new ArrayList<List<String>>(Math.toIntExact(ballots.count()));
        ballots.papers().forEach(paper -> papers.addAll(Collections.nCopies(paper.count(), cells.of(paper))));
        return papers;
    }

    private void row(List<String> cells) throws IOException {
        out.append(DelimitedLine.join(cells)).append('\n');
    }

    private static String number(Amount amount) {
        return amount.cents() % 100 == 0 ? Long.toString(amount.cents() / 100) : amount.decimal();
    }
}
