package fr.comptoir.ballot;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.relink.ClusteredIndex.Hidden;
import fr.comptoir.relink.DatabaseFiles;
import fr.comptoir.relink.EngineConsole;
import fr.comptoir.relink.Relinking;
import fr.comptoir.relink.Vote;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Can the files of the database say who cast which ballot? Before the tables are rebuilt they can, every time: the test
 * sees what it looks for. Afterwards they cannot.
 */
@ComptoirTest
class RelinkTests {

    private static final int VOTERS = 1000;
    private static final int UUID_BYTES = 16;
    private static final String SEALED = "comptoir/sealed_ballot.ibd";
    private static final Duration VOTE = Duration.ofDays(5);

    private final Urn urn;
    private final UrnRebuild rebuild;
    private final RebuildRows rows;
    private final BallotArchive archive;
    private final PollScene scene;
    private final TestDatabase database;
    private final EngineConsole engine;
    private final DatabaseFiles files;

    RelinkTests(
            Urn urn,
            UrnRebuild rebuild,
            RebuildRows rows,
            BallotArchive archive,
            ApplicationContext beans,
            TestDatabase database,
            Environment environment) {
        this.urn = urn;
        this.rebuild = rebuild;
        this.rows = rows;
        this.archive = archive;
        this.scene = new PollScene(beans);
        this.database = database;
        var var = Path.of(environment.getRequiredProperty("comptoir.var"));
        this.engine = new EngineConsole(var);
        this.files = new DatabaseFiles(var.resolve("mariadb/data"), "comptoir");
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @AfterEach
    void putBack() {
        engine.run(
                "set global innodb_immediate_scrub_data_uncompressed = on; "
                        + "set global innodb_max_dirty_pages_pct = default; set global innodb_max_dirty_pages_pct_lwm = default;");
    }

    /** On the worst server deleted rows stay on their pages; on one set as the guide asks they are overwritten. */
    @ParameterizedTest
    @ValueSource(strings = {"off", "on"})
    void who_cast_what_is_in_the_files_until_the_tables_are_rebuilt_and_not_afterwards(String scrubbing)
            throws IOException, InterruptedException {
        engine.run("set global innodb_immediate_scrub_data_uncompressed = " + scrubbing);
        var edition = voted();
        var votes = votes(edition);
        engine.settle();
        duringTheVote(votes);
        pagesWrittenAgain(votes);

        assertThat(urn.open(edition.id(), PollScene.FIRST)).isEqualTo(Result.done(VOTERS));
        engine.settle();
        assertThat(scene.rows("sealed_ballot")).isZero();
        var inUrn = inUrn(votes);
        var ties = told("urn open, by equality", Relinking.byEquality(roll(), urnRows(), inUrn), votes);
        assertThat(ties).as("control").containsEntry("ib_logfile0", VOTERS);
        if (scrubbing.equals("off")) {
            assertThat(ties).as("control").containsEntry(SEALED, VOTERS);
        }

        rebuild(edition);
        engine.settle();
        rebuilt(votes, inUrn, scrubbing.equals("on"));
    }

    private void duringTheVote(List<Vote> votes) throws IOException {
        var sealed = files.rows("sealed_ballot", UUID_BYTES);
        var own = votes.stream().collect(toMap(RelinkTests::key, RelinkTests::key));
        var equal = Relinking.byEquality(roll(), sealed, own);
        assertThat(told("during the vote, by equality", equal, votes))
                .as("control")
                .containsEntry(SEALED, VOTERS);
        if (database.owner()
                .sql("select version()")
                .query(String.class)
                .single()
                .startsWith("10.11")) {
            // Later versions clear the number of a transaction once nobody needs it.
            assertThat(equal).as("control").isEqualTo(VOTERS);
        }
    }

    /** A page that is written to its file a second time is copied to the doublewrite buffer first. */
    private void pagesWrittenAgain(List<Vote> votes) throws IOException {
        database.owner()
                .sql("update sealed_ballot set cast_token_hash = reverse(cast_token_hash)")
                .update();
        engine.settle();
        assertThat(told("pages written again, by equality", 0, votes))
                .as("control")
                .containsKey("ibdata1");
    }

    private void rebuilt(List<Vote> votes, Map<String, String> inUrn, boolean scrubbed) throws IOException {
        var equal = Relinking.byEquality(roll(), urnRows(), inUrn);
        var ordered = Relinking.byOrder(
                votes.stream().map(vote -> inUrn.get(key(vote))).toList(), urnRows());
        var ties = told("rebuilt, by order " + ordered + ", by equality", equal, votes);
        assertThat(urnRows()).hasSize(VOTERS);
        assertThat(equal).isZero();
        assertThat(ordered).as("chance level").isLessThan(10);
        if (scrubbed) {
            assertThat(ties).isEmpty();
        } else {
            // Undo pages are given back, not emptied: that is why an installation must scrub.
            assertThat(ties.keySet()).allMatch(file -> file.startsWith("undo") || file.equals("ibdata1"));
        }
    }

    private Map<String, Integer> told(String when, int relinked, List<Vote> votes) throws IOException {
        var ties = files.ties(votes);
        System.out.printf("relink, %s: %d of %d; tied in files: %s%n", when, relinked, VOTERS, ties);
        return ties;
    }

    /** Each voter in a transaction of their own, one after the other, as in a poll. */
    private EditionView voted() {
        var now = Instant.now();
        var edition = scene.sealed("2026", new Period(now.minus(Duration.ofDays(20)), now.minus(Duration.ofDays(2))));
        for (var voter = 0; voter < VOTERS; voter++) {
            var at = now.minus(VOTE).plusSeconds(voter);
            archive.recordSigned(
                    edition.id(),
                    List.of(new ArchivedVote(
                            new CommuneCode("62119"), VotingChannel.ONLINE, at, List.of(1 + voter % 6))));
        }
        return edition;
    }

    /** In the order in which they signed. */
    private List<Vote> votes(EditionView edition) {
        return database.owner()
                .sql("""
                        select id, content, tracker
                        from roll_entry join sealed_ballot on roll_entry_id = id
                        where roll_entry.edition_id = :edition
                        order by signed_at
                        """)
                .param("edition", edition.id().value())
                .query((row, number) ->
                        new Vote(row.getObject("id", UUID.class), row.getBytes("content"), row.getString("tracker")))
                .list();
    }

    private static String key(Vote vote) {
        return Vote.storedHex(vote.entry());
    }

    /** For each voter's key, the key of their ballot in the urn. */
    private Map<String, String> inUrn(List<Vote> votes) {
        var byContent = database
                .owner()
                .sql("select id, content from urn_ballot")
                .query((row, number) -> Map.entry(
                        HexFormat.of().formatHex(row.getBytes("content")),
                        Vote.storedHex(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return votes.stream()
                .collect(toMap(
                        RelinkTests::key, vote -> byContent.get(HexFormat.of().formatHex(vote.content()))));
    }

    private Map<String, Hidden> roll() throws IOException {
        return files.rows("roll_entry", UUID_BYTES);
    }

    private Map<String, Hidden> urnRows() throws IOException {
        return files.rows("urn_ballot", UUID_BYTES);
    }

    /** By this test, or by the application's own round when it is quicker. */
    private void rebuild(EditionView edition) throws InterruptedException {
        rows.request(edition.id(), PollScene.FIRST);
        for (var attempt = 0; attempt < 300 && !rebuild.state(edition.id()).isDone(); attempt++) {
            rebuild.run(rows.requestOf(edition.id()).orElseThrow());
            Thread.sleep(100);
        }
        assertThat(rebuild.state(edition.id()).isDone()).isTrue();
    }
}
