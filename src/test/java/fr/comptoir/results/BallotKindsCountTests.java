package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.ballot.BallotArchive;
import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.ballot.Urn;
import fr.comptoir.edition.BallotKind;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Reach;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.recount.Recount;
import fr.comptoir.shared.Period;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Each kind of ballot, from the urn to the published file and back. Six projects that ask for 2 000, 3 500, 5 000, 6 500, 8 000 and
 * 9 500 €; 12 000 € to share out.
 */
@ComptoirTest
class BallotKindsCountTests {

    private static final Pattern FUNDED = Pattern.compile("\"selected\":\\s*\\[([^\\]]*)\\]");

    private final MockMvcTester pages;
    private final BallotArchive archive;
    private final Urn urn;
    private final Count count;
    private final Certification certification;
    private final PublishedBallots published;
    private final TestDatabase database;
    private final PollScene scene;

    BallotKindsCountTests(
            MockMvcTester pages,
            BallotArchive archive,
            Urn urn,
            Count count,
            Certification certification,
            PublishedBallots published,
            TestDatabase database,
            ApplicationContext beans) {
        this.pages = pages;
        this.archive = archive;
        this.urn = urn;
        this.count = count;
        this.certification = certification;
        this.published = published;
        this.database = database;
        this.scene = new PollScene(beans);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private EditionView counted(BallotKind kind, String points, String rule, String ballots) {
        var numbers = Arrays.stream(points.split(" "))
                .filter(part -> !part.isEmpty())
                .map(Integer::valueOf)
                .toList();
        var terms = new BallotTerms(kind, 1, kind == BallotKind.RANKING ? numbers.size() : 6, Reach.WHOLE, numbers);
        var closes = Instant.now().minus(Duration.ofHours(1));
        var opens = closes.minus(Duration.ofDays(10));
        var edition = scene.sealed("2025", terms, rule, new Period(opens, closes));
        archive.recordSigned(
                edition.id(),
                Stream.of(ballots.split(" ; "))
                        .map(ballot -> new ArchivedVote(
                                new CommuneCode("62041"), VotingChannel.ONLINE, opens.plusSeconds(60), given(ballot)))
                        .toList());
        urn.open(edition.id(), PastPolls.officer("Nadia"));
        count.count(edition.id(), PastPolls.officer("Nadia"));
        var sha256 = certification.sheet(edition.id()).orElseThrow().sha256();
        certification.propose(edition.id(), sha256, PastPolls.officer("Agathe"));
        certification.certify(edition.id(), sha256, PastPolls.officer("Basile"));
        return edition;
    }

    /** « 1:5 4:3 »: five points for the first project, three for the fourth. */
    private static TreeMap<Integer, Integer> given(String ballot) {
        var given = new TreeMap<Integer, Integer>();
        for (var part : ballot.split(" ")) {
            var cells = part.split(":");
            given.put(Integer.valueOf(cells[0]), Integer.valueOf(cells[1]));
        }
        return given;
    }

    /**
     * By hand. Ranking 5, 3, 1: the fourth has 5 + 5 + 3 = 13 points, the second 3 + 3 = 6, the first 5, the sixth 3, the third 1 + 1:
     * 6 500, then 3 500 and 2 000 fit in 12 000. Judgement: the fifth is 3, 3, 2, its median 3; the first 2, 2, 0; the sixth 3, 0,
     * 0: 8 000, 2 000; of those whose median is 0 nothing fits in 2 000. For and against: the third 2, 2, 2; the second 2, 2, 0;
     * the first 1, 1, 0 and so on: 5 000 and 3 500, then 2 000 for the first, which comes after the fourth (6 500, too much).
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHOICES | '' | greedy-by-votes(unfit=skip,minimum-votes=1) | 1:1 2:1 ; 2:1 6:1 ; 2:1 | approval | [2,"
                        + " 1] | voix",
                "ONE_PER_THEME | '' | greedy-by-votes(unfit=skip,minimum-votes=1) | 1:1 3:1 ; 3:1 ; 2:1 3:1 | approval"
                        + " | [3, 1, 2] | voix",
                "KNAPSACK | '' | greedy-by-votes(unfit=skip,minimum-votes=1) | 5:1 2:1 ; 5:1 ; 1:1 | approval | [5, 1]"
                        + " | voix",
                "RANKING | 5 3 1 | greedy-by-points(unfit=skip,minimum-votes=1) | 4:5 2:3 3:1 ; 4:5 6:3 3:1 ; 1:5 4:3"
                        + " ; 2:3 | scoring | [4, 2, 1] | 13 points",
                "JUDGEMENT | 4 | greedy-by-majority-judgment(unfit=skip,minimum-votes=1) | 5:3 1:2 6:3 ; 5:3 1:2 ; 5:2"
                        + " | scoring | [5, 1] | « J’adore »",
                "FOR_AGAINST | '' | greedy-by-points(unfit=skip,minimum-votes=0) | 3:2 2:2 1:1 4:1 ; 3:2 2:2 1:1 4:1 ;"
                        + " 3:2 4:2 | scoring | [3, 2, 1] | 6 points",
            })
    void whoever_counts_the_published_file_again_finds_the_same(
            BallotKind kind,
            String points,
            String rule,
            String ballots,
            String voteType,
            String winners,
            String counted,
            @TempDir Path folder)
            throws IOException {
        var edition = counted(kind, points, rule, ballots);
        var sheet = certification.sheet(edition.id()).orElseThrow().sheet();
        assertThat(sheet.funded().stream().map(ResultLine::number).toList().toString())
                .isEqualTo(winners);
        assertThat(new SheetText(SheetText.of(sheet).content()).sheet()).isEqualTo(sheet);

        var text = new StringBuilder();
        published.write(edition, sheet, text);
        assertThat(text.toString()).contains("vote_type;" + voteType);
        var file = Files.writeString(folder.resolve("bulletins.pb"), text);
        var out = new ByteArrayOutputStream();
        var code = Recount.run(
                List.of(file.toString(), "--format", "json"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        assertThat(code).isZero();
        var again = FUNDED.matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(again.find()).as(out.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(Stream.of(again.group(1).replace("\"", "").split(","))
                        .map(String::strip)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        sheet.funded().stream().map(ResultLine::reference).toList());

        var table = new StringWriter();
        published.writeTable(edition, table);
        assertThat(table.toString().contains("points"))
                .isEqualTo(edition.ballot().hasPoints());
        assertThat(pages.get().uri("/resultats/2025"))
                .hasStatusOk()
                .bodyText()
                .satisfies(body -> assertThat(body.replace('\u00a0', ' ').replace('\u202f', ' '))
                        .contains(counted));
    }
}
