package fr.comptoir.allocation.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.comptoir.allocation.Candidate;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.allocation.pabulib.PabulibFile.Project;
import fr.comptoir.allocation.pabulib.PabulibFile.Vote;
import fr.comptoir.allocation.pabulib.PabulibReading.Malformed;
import fr.comptoir.allocation.pabulib.PabulibReading.Parsed;
import fr.comptoir.shared.Amount;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PabulibReaderTests {

    static final String SOUND = """
            META
            key;value
            description;Budget citoyen d'essai
            country;France
            unit;Pas-de-Calais
            instance;2027
            num_projects;3
            num_votes;4
            budget;20000,50
            vote_type;approval
            rule;greedy
            date_begin;2027
            date_end;2027
            PROJECTS
            project_id;cost;name;category;selected
            P1;9000;Verger;nature;1
            P2;8000.25;"Atelier ""vélo""; réparation";None;0
            P3;999999999;Retiré;;
            VOTES
            voter_id;vote;voting_method
            v1;P1,P2;internet
            v2;P2;paper
            v3;;internet
            v4;P3,P1;None
            """;

    @Test
    void aSoundFileIsReadWhole() throws IOException {
        var file = parsed(SOUND);
        assertThat(file.budget()).isEqualTo(Amount.ofCents(2_000_050));
        assertThat(file.voteType()).isEqualTo(VoteType.APPROVAL);
        assertThat(file.field("unit")).contains("Pas-de-Calais");
        assertThat(file.field("comment")).isEmpty();
        assertThat(file.meta().firstEntry().getKey()).isEqualTo("description");
        assertThat(file.projects()).extracting(Project::id).containsExactly("P1", "P2", "P3");
        assertThat(file.projects()).extracting(Project::selected).containsExactly(true, false, false);
        assertThat(file.projects().get(1).cost()).isEqualTo(Amount.ofCents(800_025));
        assertThat(file.projects().get(1).column("name")).contains("Atelier \"vélo\"; réparation");
        assertThat(file.projects().get(1).column("category")).isEmpty();
        assertThat(file.votes())
                .containsExactly(
                        new Vote("v1", List.of("P1", "P2"), List.of(), Optional.of("internet")),
                        new Vote("v2", List.of("P2"), List.of(), Optional.of("paper")),
                        new Vote("v3", List.of(), List.of(), Optional.of("internet")),
                        new Vote("v4", List.of("P3", "P1"), List.of(), Optional.empty()));
    }

    @Test
    void aWithdrawnProjectIsLeftOutAndItsVotesDropped() throws IOException {
        var instance = parsed(SOUND).toInstance(Borda.LAST_GETS_ONE);
        assertThat(instance.candidates())
                .containsExactly(
                        new Candidate("P1", Amount.ofEuros(9000)).in(Dimension.THEME, "nature"),
                        new Candidate("P2", Amount.ofCents(800_025)));
        assertThat(instance.ballots().votes()).containsExactly(2, 2);
        assertThat(instance.ballots().count()).isEqualTo(4);
        assertThat(instance.ballots().blank()).isEqualTo(1);
    }

    @Test
    void ballotsCanBeCountedAsTheyAreReadWithoutKeepingThem() throws IOException {
        var collector = new BallotCollector(Borda.LAST_GETS_ONE);
        assertThatIllegalStateException().isThrownBy(collector::instance);
        var reading = PabulibReader.read(new BufferedReader(new StringReader(SOUND)), collector);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Parsed.class, it -> assertThat(it.file().votes()).isEmpty());
        assertThat(collector.instance().ballots().votes()).containsExactly(2, 2);
    }

    @Test
    void whatVariesWithoutHarmChangesNothing() throws IOException {
        var expected = parsed(SOUND);
        assertThat(parsed("\uFEFF" + SOUND)).isEqualTo(expected);
        assertThat(parsed(SOUND.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(parsed(SOUND.replace("\n", "\n\n"))).isEqualTo(expected);
        assertThat(parsed(SOUND.replace(";", " ; ").replace("\" ; ", "\"; ")))
                .extracting(PabulibFile::votes)
                .isEqualTo(expected.votes());
        assertThat(parsed(SOUND.replace("P1,P2", "\" P1 , P2\""))).isEqualTo(expected);
        assertThat(parsed(SOUND.replace("v2;P2;", "v2;P2,P2;"))).isEqualTo(expected);
        assertThat(parsed(SOUND.replace("project_id;cost", "Project_ID;COST"))).isEqualTo(expected);
        assertThat(parsed(SOUND.replace("v3;;", "v3;None;"))).isEqualTo(expected);
    }

    @Test
    void columnsAreFoundByName() throws IOException {
        var swapped = parsed(SOUND.replace("voter_id;vote;voting_method", "vote;voter_id;age")
                .replace("v1;P1,P2", "P1,P2;v1")
                .replace("v2;P2", "P2;v2")
                .replace("v3;", ";v3")
                .replace("v4;P3,P1", "P3,P1;v4"));
        assertThat(swapped.votes()).extracting(Vote::voter).containsExactly("v1", "v2", "v3", "v4");
        assertThat(swapped.votes()).extracting(Vote::channel).containsOnly(Optional.empty());
    }

    @Test
    void pointsFollowTheirProjects() throws IOException {
        var file = parsed(SOUND.replace("vote_type;approval", "max_sum_points;10\nvote_type;cumulative")
                .replace("voting_method", "points")
                .replace("v1;P1,P2;internet", "v1;P2,P1,P2;6,4.0,1")
                .replace("v2;P2;paper", "v2;P2;10")
                .replace("v3;;internet", "v3;;")
                .replace("v4;P3,P1;None", "v4;P3,P1;5,5"));
        assertThat(file.voteType()).isEqualTo(VoteType.CUMULATIVE);
        assertThat(file.votes().getFirst().choices()).containsExactly("P2", "P1");
        assertThat(file.votes().getFirst().points()).containsExactly(6, 4);
    }

    @Test
    void aRankingKeepsItsOrder() throws IOException {
        var file = parsed(SOUND.replace("approval", "ordinal").replace("v1;P1,P2", "v1;P2,P1"));
        assertThat(file.votes().getFirst().choices()).containsExactly("P2", "P1");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("META\n", "key;value\n", 1, "La section « META » est attendue ici, et non « key »."),
                arguments("META\n", "NOTES\n", 1, "La section « NOTES » est inconnue."),
                arguments("PROJECTS\n", "IDEAS\n", 14, "La section « IDEAS » est inconnue."),
                arguments("PROJECTS\n", "VOTES\n", 14, "La section « PROJECTS » est attendue ici, et non « VOTES »."),
                arguments("v4;P3,P1;None\n", "v4;P3,P1;None\nMETA\n", 25, "La section « META » est en trop."),
                arguments("key;value\n", "key;key\n", 2, "Une colonne porte deux fois le même nom."),
                arguments("key;value\n", "PROJECTS\n", 2, "La ligne d'en-tête de la section manque."),
                arguments(
                        "country;France\n",
                        "country;France;62\n",
                        4,
                        "2 colonnes sont attendues, la ligne en compte 3."),
                arguments("country;France\n", ";France\n", 4, "Un champ n'a pas de nom."),
                arguments("country;France\n", "unit;France\n", 5, "Le champ « unit » figure deux fois."),
                arguments("country;France\n", "", 13, "Le champ « country » manque."),
                arguments("country;France", "country;None", 4, "Le champ « country » manque."),
                arguments("approval", "cumulative", 14, "Le champ « max_sum_points » manque."),
                arguments("approval", "jugement", 10, "Le type de vote « jugement » est inconnu."),
                arguments("num_votes;4", "num_votes;5", 8, "Le champ « num_votes » annonce 5, le fichier en compte 4."),
                arguments("num_votes;4", "num_votes;quatre", 8, "Le champ « num_votes » n'est pas un nombre entier."),
                arguments(
                        "num_projects;3",
                        "num_projects;2",
                        7,
                        "Le champ « num_projects » annonce 2, le fichier en compte 3."),
                arguments("20000,50", "0", 9, "Le budget n'est pas un montant positif."),
                arguments("20000,50", "-5", 9, "Le budget n'est pas un montant positif."),
                arguments("20000,50", "1e6", 9, "Le budget n'est pas un montant positif."),
                arguments("project_id;cost", "project;cost", 15, "La colonne « project_id » manque."),
                arguments(
                        "P1;9000;Verger",
                        "P1;9000,005;Verger",
                        16,
                        "Le coût du projet « P1 » n'est pas un montant positif."),
                arguments(
                        "P1;9000;Verger", "P1;0;Verger", 16, "Le coût du projet « P1 » n'est pas un montant positif."),
                arguments("P1;9000;Verger", "P1;;Verger", 16, "Le coût du projet « P1 » n'est pas un montant positif."),
                arguments(
                        "P1;9000;Verger",
                        ";9000;Verger",
                        16,
                        "L'identifiant du projet manque ou contient une virgule."),
                arguments(
                        "P1;9000;Verger",
                        "A,B;9000;Verger",
                        16,
                        "L'identifiant du projet manque ou contient une virgule."),
                arguments("P2;8000.25", "P1;8000.25", 17, "Le projet « P1 » figure deux fois."),
                arguments("réparation\"", "réparation", 17, "Un guillemet n'est pas refermé."),
                arguments(
                        "P3;999999999;Retiré;;",
                        "P3;999999999;Retiré",
                        18,
                        "5 colonnes sont attendues, la ligne en compte 3."),
                arguments("voter_id;vote;", "voter;vote;", 20, "La colonne « voter_id » manque."),
                arguments("v2;P2;paper", "v2;P4;paper", 22, "Le bulletin nomme un projet inconnu : « P4 »."),
                arguments("v2;P2;paper", "v2;P2,;paper", 22, "Le bulletin nomme un projet inconnu : «  »."),
                arguments("v2;P2;paper", "v2;P2", 22, "3 colonnes sont attendues, la ligne en compte 2."),
                arguments("v2;P2;paper", ";P2;paper", 22, "L'identifiant du votant manque."),
                arguments("v4;P3", "v1;P3", 24, "Le votant « v1 » figure deux fois."),
                arguments("approval", "choose-1", 21, "Le bulletin nomme 2 projets, un seul est permis."),
                arguments("approval", "scoring", 20, "La colonne « points » manque."));
    }

    @ParameterizedTest(name = "line {2}: {3}")
    @MethodSource("faults")
    void aFileThatCouldChangeACountIsRefusedAtItsLine(String sound, String faulty, int line, String reason)
            throws IOException {
        assertThat(SOUND).contains(sound);
        assertThat(read(SOUND.replaceFirst("\\Q" + sound + "\\E", faulty))).isEqualTo(new Malformed(line, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P1,P2;5|Le bulletin nomme 2 projets et donne 1 notes.",
                "P1;x|« x » n'est pas un nombre entier de points.",
                "P1;1e9|« 1e9 » n'est pas un nombre entier de points."
            })
    void pointsThatMakeNoSenseAreRefused(String ballot, String reason) throws IOException {
        var scoring = SOUND.replace("approval", "scoring")
                .replace("voting_method", "points")
                .replace("P1,P2;internet", ballot);
        assertThat(read(scoring)).isEqualTo(new Malformed(21, reason));
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        assertThat(read("")).isEqualTo(new Malformed(1, "La section « META » manque."));
        assertThat(read(SOUND.substring(0, SOUND.indexOf("PROJECTS"))))
                .isEqualTo(new Malformed(13, "La section « PROJECTS » manque."));
        assertThat(read(SOUND.substring(0, SOUND.indexOf("VOTES"))))
                .isEqualTo(new Malformed(18, "La section « VOTES » manque."));
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        var bytes = new ByteArrayInputStream(SOUND.getBytes(StandardCharsets.ISO_8859_1));
        var in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        assertThat(PabulibReader.read(in))
                .isInstanceOfSatisfying(
                        Malformed.class, it -> assertThat(it.reason()).isEqualTo("Le fichier n'est pas en UTF-8."));
    }

    static PabulibFile parsed(String text) throws IOException {
        return switch (read(text)) {
            case Parsed(var file) -> file;
            case Malformed malformed -> throw new AssertionError(malformed.toString());
        };
    }

    private static PabulibReading read(String text) throws IOException {
        return PabulibReader.read(new BufferedReader(new StringReader(text)));
    }
}
