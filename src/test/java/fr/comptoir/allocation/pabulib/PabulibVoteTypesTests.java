package fr.comptoir.allocation.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.BallotsBuilder;
import fr.comptoir.allocation.Paper;
import fr.comptoir.allocation.pabulib.PabulibFile.Project;
import fr.comptoir.allocation.pabulib.PabulibFile.Vote;
import fr.comptoir.shared.Amount;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The five ways to vote that the format knows, written and read back. */
class PabulibVoteTypesTests {

    private static final List<String> IDS = List.of("10", "9", "A", "B", "É");

    @Test
    void a_ranking_is_written_the_best_first() throws IOException {
        var ballots = among("A", "B", "C")
                .add(List.of("C", "A"), List.of(2, 1), 2)
                .add(List.of("A", "B", "C"), List.of(1, 3, 2), 1)
                .build();
        assertThat(section(written(VoteType.ORDINAL, ballots), "PROJECTS")).isEqualTo("""
                PROJECTS
                project_id;cost;votes;score;name
                A;1;3;3;Projet A
                B;1;1;3;Projet B
                C;1;3;6;Projet C
                """);
        assertThat(rows(written(VoteType.ORDINAL, ballots))).containsExactlyInAnyOrder("C,A", "C,A", "B,C,A");
    }

    @Test
    void points_are_written_from_the_most_to_the_least() throws IOException {
        var ballots = among("A", "B", "C")
                .add(List.of("A", "B", "C"), List.of(2, 7, 2), 1)
                .add(List.of(), List.of(), 1)
                .build();
        var text = written(VoteType.CUMULATIVE, ballots);
        assertThat(text).contains("max_sum_points;11\n").contains("\nvoter_id;vote;points\n");
        assertThat(section(text, "PROJECTS")).contains("A;1;1;2;Projet A\n").contains("B;1;1;7;Projet B\n");
        assertThat(rows(text)).containsExactlyInAnyOrder("B,A,C;7,2,2", ";");
    }

    @ParameterizedTest
    @EnumSource(VoteType.class)
    void each_kind_is_read_back_the_same(VoteType type) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            var ballots = drawn(type, new Random(seed));
            var back = PabulibReaderTests.parsed(written(type, ballots));
            assertThat(back.voteType()).isEqualTo(type);
            assertThat(contents(back.toInstance(Borda.LAST_GETS_ONE).ballots())).isEqualTo(contents(ballots));
        }
    }

    @ParameterizedTest
    @EnumSource(VoteType.class)
    void a_file_says_nothing_of_voters_but_a_number(VoteType type) throws IOException {
        var ballots = drawn(type, new Random(1));
        var told = new Vote("Jeanne Martin", List.of("A"), List.of(), Optional.of("paper"));
        var header = header(type);
        var text = written(new PabulibFile(header.meta(), header.projects(), List.of(told)), ballots);
        var votes = section(text, "VOTES").lines().toList();
        assertThat(votes.get(1)).isEqualTo(type.hasPoints() ? "voter_id;vote;points" : "voter_id;vote");
        assertThat(votes.subList(2, votes.size()))
                .allSatisfy(row -> assertThat(row).matches("\\d+;[^;]*" + (type.hasPoints() ? ";[^;]*" : "")));
        assertThat(text).doesNotContain("Jeanne").doesNotContain("paper");
    }

    @ParameterizedTest
    @EnumSource(VoteType.class)
    void a_file_has_neither_empty_lines_nor_spaces_in_its_lists(VoteType type) throws IOException {
        var text = written(type, drawn(type, new Random(3)));
        assertThat(text.lines()).noneMatch(String::isBlank);
        assertThat(text).endsWith("\n").doesNotContain("\r").doesNotContain(", ");
    }

    @Test
    void a_ballot_of_another_kind_is_refused() {
        var chosen = among("A", "B").add(List.of("A", "B")).build();
        var scored = among("A", "B").add(List.of("A", "B"), List.of(5, 2), 1).build();
        refuses(VoteType.APPROVAL, scored);
        refuses(VoteType.CHOOSE_1, chosen);
        refuses(VoteType.CHOOSE_1, among("A").add(List.of("A"), List.of(2), 1).build());
        refuses(VoteType.ORDINAL, chosen);
        refuses(VoteType.ORDINAL, scored);
    }

    @Test
    void points_beyond_what_the_file_announces_are_refused() {
        var twelve = among("A", "B").add(List.of("A", "B"), List.of(6, 6), 1).build();
        refuses(VoteType.CUMULATIVE, twelve);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(with(VoteType.SCORING, "max_points", "5"), twelve));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(with(VoteType.CUMULATIVE, "max_sum_points", ""), twelve));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(with(VoteType.SCORING, "max_points", "beaucoup"), twelve));
    }

    private static PabulibFile header(VoteType type) {
        var meta = new LinkedHashMap<String, String>();
        meta.put("description", "Élection inventée");
        meta.put("country", "France");
        meta.put("unit", "Ville imaginaire");
        meta.put("instance", "2027");
        meta.put("budget", "10");
        meta.put("vote_type", type.word());
        meta.put("rule", "greedy");
        meta.put("date_begin", "2027");
        meta.put("date_end", "2027");
        if (type == VoteType.CUMULATIVE) {
            meta.put("max_sum_points", "11");
        }
        return new PabulibFile(meta, List.of(), List.of());
    }

    private static PabulibFile with(VoteType type, String key, String value) {
        var meta = new LinkedHashMap<>(header(type).meta());
        meta.put(key, value);
        return new PabulibFile(meta, List.of(), List.of());
    }

    private static void refuses(VoteType type, Ballots ballots) {
        assertThatIllegalArgumentException().isThrownBy(() -> written(type, ballots));
    }

    private static String written(VoteType type, Ballots ballots) throws IOException {
        return written(header(type), ballots);
    }

    private static String written(PabulibFile header, Ballots ballots) throws IOException {
        var projects = ballots.candidateIds().stream()
                .map(id -> new Project(id, Amount.ofEuros(1), Map.of("name", "Projet " + id)))
                .toList();
        var out = new StringBuilder();
        PabulibWriter.write(new PabulibFile(header.meta(), projects, header.votes()), ballots, new Random(7), out);
        return out.toString();
    }

    private static BallotsBuilder among(String... ids) {
        return Ballots.among(List.of(ids));
    }

    private static Ballots drawn(VoteType type, Random random) {
        var builder = Ballots.among(IDS);
        for (int ballot = 0; ballot < 12; ballot++) {
            var chosen = IDS.stream()
                    .filter(_ -> random.nextInt(3) == 0)
                    .limit(type == VoteType.CHOOSE_1 ? 1 : 5)
                    .toList();
            builder.add(chosen, points(type, chosen.size(), random), 1 + random.nextInt(3));
        }
        return builder.build();
    }

    private static List<Integer> points(VoteType type, int choices, Random random) {
        return switch (type) {
            case APPROVAL, CHOOSE_1 ->
                IntStream.range(0, choices).mapToObj(_ -> 1).toList();
            case ORDINAL -> {
                var places =
                        Arrays.asList(IntStream.rangeClosed(1, choices).boxed().toArray(Integer[]::new));
                Collections.shuffle(places, random);
                yield places;
            }
            case CUMULATIVE, SCORING ->
                IntStream.range(0, choices).mapToObj(_ -> 1 + random.nextInt(2)).toList();
        };
    }

    private static Map<List<?>, Integer> contents(Ballots ballots) {
        var contents = new LinkedHashMap<List<?>, Integer>();
        ballots.papers().forEach(paper -> contents.put(key(paper), paper.count()));
        return contents;
    }

    private static List<?> key(Paper paper) {
        return List.of(paper.choices(), paper.points());
    }

    private static String section(String text, String title) {
        var from = text.substring(text.indexOf("\n" + title + "\n") + 1);
        return title.equals("VOTES") ? from : from.substring(0, from.indexOf("VOTES\n"));
    }

    /** The rows of ballots without their voters. */
    private static List<String> rows(String text) {
        return section(text, "VOTES")
                .lines()
                .skip(2)
                .map(row -> row.substring(row.indexOf(';') + 1))
                .toList();
    }
}
