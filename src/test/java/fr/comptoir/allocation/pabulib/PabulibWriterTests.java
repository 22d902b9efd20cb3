package fr.comptoir.allocation.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.comptoir.allocation.Allocator;
import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.allocation.Elections;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.WhenItDoesNotFit;
import fr.comptoir.allocation.pabulib.PabulibFile.Project;
import fr.comptoir.allocation.pabulib.PabulibFile.Vote;
import fr.comptoir.shared.Amount;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PabulibWriterTests {

    private final PabulibFile sound = parsed(PabulibReaderTests.SOUND);

    @Test
    void theFileIsWrittenInTheOrderOfTheFormat() throws IOException {
        assertThat(written(
                        sound,
                        Ballots.among(List.of("P1", "P2"))
                                .add(List.of("P2", "P1"))
                                .build(),
                        0))
                .isEqualTo("""
                        META
                        key;value
                        description;Budget citoyen d'essai
                        country;France
                        unit;Pas-de-Calais
                        instance;2027
                        num_projects;3
                        num_votes;1
                        budget;20000.50
                        vote_type;approval
                        rule;greedy
                        date_begin;2027
                        date_end;2027
                        PROJECTS
                        project_id;cost;votes;name;category;selected
                        P1;9000;1;Verger;nature;1
                        P2;8000.25;1;"Atelier ""vélo""; réparation";;0
                        P3;999999999;0;Retiré;;
                        VOTES
                        voter_id;vote
                        1;P1,P2
                        """);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenIsReadBackTheSame(long seed) throws IOException {
        var drawn = Elections.drawn(new Random(seed));
        var projects = drawn.candidates().stream()
                .map(it -> new Project(
                        it.id(),
                        it.cost(),
                        Map.of(
                                "name", "Projet ; " + it.id(),
                                "neighborhood", it.group(Dimension.TERRITORY).orElseThrow(),
                                "proposer", it.group(Dimension.HOLDER).orElseThrow())))
                .toList();
        var meta = new LinkedHashMap<>(sound.meta());
        meta.put("budget", drawn.envelope().decimal());
        var back = parsed(written(new PabulibFile(meta, projects, List.of()), drawn.ballots(), seed));
        assertThat(back.projects())
                .extracting(Project::id, Project::cost)
                .containsExactlyElementsOf(projects.stream()
                        .map(it -> org.assertj.core.groups.Tuple.tuple(it.id(), it.cost()))
                        .toList());
        assertThat(back.toInstance(Borda.LAST_GETS_ONE).candidates()).isEqualTo(drawn.candidates());
        assertThat(contents(back.toInstance(Borda.LAST_GETS_ONE).ballots())).isEqualTo(contents(drawn.ballots()));
        var rule = Greedy.byVotes(WhenItDoesNotFit.PARTIAL, 0);
        assertThat(Allocator.allocate(back.toInstance(Borda.LAST_GETS_ONE), rule, TieBreak.ID_ORDER))
                .isEqualTo(Allocator.allocate(drawn, rule, TieBreak.ID_ORDER));
    }

    @Test
    void rowsAndVotersAreShuffledSoThatNothingTellsWhenABallotWasCast() throws IOException {
        var ids = IntStream.range(0, 100)
                .mapToObj(number -> "P" + (1000 + number))
                .toList();
        var projects = ids.stream()
                .map(id -> new Project(id, Amount.ofEuros(1), Map.of()))
                .toList();
        var builder = Ballots.among(ids);
        ids.forEach(id -> builder.add(List.of(id)));
        var ballots = builder.build();
        var header = new PabulibFile(sound.meta(), projects, List.of());
        var first = parsed(written(header, ballots, 1)).votes();
        var second = parsed(written(header, ballots, 2)).votes();
        assertThat(first)
                .extracting(Vote::choices)
                .isNotEqualTo(ids.stream().map(List::of).toList());
        assertThat(first)
                .extracting(Vote::choices)
                .isNotEqualTo(second.stream().map(Vote::choices).toList());
        assertThat(first)
                .extracting(Vote::voter)
                .isNotEqualTo(second.stream().map(Vote::voter).toList());
        assertThat(first).extracting(Vote::voter).doesNotHaveDuplicates().hasSize(100);
    }

    @Test
    void whatTheFormatCannotHoldIsRefused() {
        var ballots =
                Ballots.among(List.of("P1", "P2")).add(List.of("P1", "P2")).build();
        refuses(with("country", ""), ballots);
        refuses(with("country", "Fran\nce"), ballots);
        refuses(with("vote_type", "choose-1"), ballots);
        refuses(with("vote_type", "ordinal"), ballots);
        refuses(with("budget", "beaucoup"), ballots);
        refuses(with("budget", ""), ballots);
        refuses(with("comment", " x"), ballots);
        refuses(sound, Ballots.among(List.of("P9")).build());
        var nobody = Ballots.among(List.of()).build();
        var bench = new Project("A", Amount.ofEuros(1), Map.of("name", "Un banc"));
        refuses(new PabulibFile(sound.meta(), List.of(bench, bench), List.of()), nobody);
        for (var faulty : List.of(
                new Project("A", Amount.ZERO, Map.of()),
                new Project("A", Amount.ofEuros(1), Map.of("name", "Un\nbanc")),
                new Project("A", Amount.ofEuros(1), Map.of("name", " Un banc")))) {
            refuses(new PabulibFile(sound.meta(), List.of(faulty), List.of()), nobody);
        }
        for (var id : List.of("A,B", " A", "A\"", "None", "")) {
            var project = new Project(id, Amount.ofEuros(1), Map.of());
            refuses(new PabulibFile(sound.meta(), List.of(project), List.of()), nobody);
        }
    }

    private PabulibFile with(String key, String value) {
        var meta = new LinkedHashMap<>(sound.meta());
        meta.put(key, value);
        return new PabulibFile(meta, sound.projects(), List.of());
    }

    private static void refuses(PabulibFile header, Ballots ballots) {
        assertThatIllegalArgumentException().isThrownBy(() -> written(header, ballots, 1));
    }

    private static String written(PabulibFile header, Ballots ballots, long seed) throws IOException {
        var out = new StringBuilder();
        PabulibWriter.write(header, ballots, new Random(seed), out);
        return out.toString();
    }

    private static PabulibFile parsed(String text) {
        try {
            return PabulibReaderTests.parsed(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Map<List<String>, Integer> contents(Ballots ballots) {
        var contents = new HashMap<List<String>, Integer>();
        ballots.papers().forEach(paper -> contents.put(paper.choices(), paper.count()));
        return contents;
    }
}
