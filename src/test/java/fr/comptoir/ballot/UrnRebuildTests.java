package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.identity.Role;
import fr.comptoir.platform.TableRebuild;
import fr.comptoir.results.Count;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ComptoirTest
class UrnRebuildTests {

    private static final int STEPS = 8;

    private final Urn urn;
    private final UrnRebuild rebuild;
    private final RebuildRows rows;
    private final TableRebuild tables;
    private final Count count;
    private final Editions editions;
    private final BallotArchive archive;
    private final Fixtures fixtures;
    private final PollScene scene;
    private final TestDatabase database;
    private final MockMvcTester pages;
    private final Environment environment;

    UrnRebuildTests(
            Urn urn,
            UrnRebuild rebuild,
            RebuildRows rows,
            TableRebuild tables,
            Count count,
            Editions editions,
            BallotArchive archive,
            Fixtures fixtures,
            ApplicationContext beans,
            TestDatabase database,
            MockMvcTester pages,
            Environment environment) {
        this.urn = urn;
        this.rebuild = rebuild;
        this.rows = rows;
        this.tables = tables;
        this.count = count;
        this.editions = editions;
        this.archive = archive;
        this.fixtures = fixtures;
        this.scene = new PollScene(beans);
        this.database = database;
        this.pages = pages;
        this.environment = environment;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    /** A closed poll of three voters, its urn open, in an edition that is no demonstration. */
    private EditionView opened() {
        var now = Instant.now();
        var edition = scene.sealed("2026", new Period(now.minus(Duration.ofDays(20)), now.minus(Duration.ofDays(2))));
        archive.recordSigned(edition.id(), List.of(vote(now, 1), vote(now, 2), vote(now, 3)));
        urn.open(edition.id(), PollScene.FIRST);
        return real(edition);
    }

    private static ArchivedVote vote(Instant now, int choice) {
        return new ArchivedVote(
                new CommuneCode("62119"), VotingChannel.ONLINE, now.minus(Duration.ofDays(5)), List.of(choice));
    }

    /** What is sealed cannot become real but by setting its rulebook aside. */
    private EditionView real(EditionView edition) {
        var trigger = database.owner()
                .sql("show create trigger edition_frozen_by_rulebook")
                .query((row, number) -> row.getString("SQL Original Statement"))
                .single();
        database.owner().sql("drop trigger edition_frozen_by_rulebook").update();
        database.owner().sql("update edition set demonstration = false").update();
        database.owner().sql(trigger).update();
        return editions.find(edition.id()).orElseThrow();
    }

    private static List<String> codes(Result<?> result) {
        return switch (result) {
            case Result.Done<?> _ -> List.of();
            case Result.Refused<?> refused ->
                refused.reasons().stream().map(Refusal::code).toList();
        };
    }

    @Test
    void nothing_is_counted_until_every_step_is_done() throws InterruptedException {
        var edition = opened();
        assertThat(codes(count.count(edition.id(), PollScene.FIRST))).containsExactly("results.count.notErased");
        rows.request(edition.id(), PollScene.FIRST);
        var steps = rebuild.state(edition.id()).steps();
        assertThat(steps).hasSize(STEPS);
        steps.stream().skip(1).forEach(step -> rows.add(edition.id(), step.name()));
        assertThat(codes(count.count(edition.id(), PollScene.FIRST)))
                .as("one table left")
                .containsExactly("results.count.notErased");
        finish(edition);
        assertThat(codes(count.count(edition.id(), PollScene.FIRST))).isEmpty();
        assertThat(database.owner()
                        .sql("select action from journal where action like 'urn.rebuil%'")
                        .query(String.class)
                        .list())
                .containsExactly("urn.rebuilt");
    }

    /** By this test, or by the application's own round when it is quicker. */
    private void finish(EditionView edition) throws InterruptedException {
        for (var attempt = 0; attempt < 300 && !rebuild.state(edition.id()).isDone(); attempt++) {
            rebuild.run(rows.requestOf(edition.id()).orElseThrow());
            Thread.sleep(100);
        }
        assertThat(rebuild.state(edition.id()).isDone()).isTrue();
    }

    @Test
    void it_goes_on_where_it_stopped() throws InterruptedException {
        var edition = opened();
        rows.request(edition.id(), PollScene.FIRST);
        var steps = rebuild.state(edition.id()).steps();
        steps.stream().limit(3).forEach(step -> rows.add(edition.id(), step.name()));
        var before = tableId("sealed_ballot");
        var rollBefore = tableId("roll_entry");
        finish(edition);
        assertThat(tableId("sealed_ballot")).as("done before the crash").isEqualTo(before);
        assertThat(tableId("roll_entry")).as("left by the crash").isNotEqualTo(rollBefore);
        assertThat(scene.rows("urn_ballot")).isEqualTo(3);
        assertThat(scene.rows("roll_entry")).isEqualTo(3);
    }

    /** When InnoDB made the present file of a table. */
    private String tableId(String table) {
        return database.owner()
                .sql(
                        "select create_time from information_schema.tables where table_schema = database() and table_name = :table")
                .param("table", table)
                .query(String.class)
                .single();
    }

    @Test
    void no_table_is_touched_while_a_poll_is_open_or_opens_within_the_hour() throws InterruptedException {
        var edition = opened();
        rows.request(edition.id(), PollScene.FIRST);
        var now = Instant.now();
        var other = scene.sealed("2027", new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(2))));
        rebuild.run(rows.requestOf(edition.id()).orElseThrow());
        assertThat(rows.done(edition.id())).isEmpty();
        assertThat(rebuild.state(edition.id()).waitsFor()).contains(other.name());
        database.movePoll(other.id(), new Period(now.plus(Duration.ofMinutes(50)), now.plus(Duration.ofDays(2))));
        rebuild.run(rows.requestOf(edition.id()).orElseThrow());
        assertThat(rows.done(edition.id())).isEmpty();
        database.movePoll(other.id(), new Period(now.plus(Duration.ofMinutes(70)), now.plus(Duration.ofDays(2))));
        finish(edition);
    }

    @Test
    void two_nodes_do_not_rebuild_at_the_same_time() throws InterruptedException {
        for (var attempt = 0; attempt < 300 && tables.isRunning(); attempt++) {
            Thread.sleep(100);
        }
        var first = tables.run(_ -> {
            assertThat(tables.isRunning()).isTrue();
            var second = tables.run(_ -> {
                throw new AssertionError("twice");
            });
            assertThat(second).isFalse();
        });
        assertThat(first).isTrue();
        assertThat(tables.isRunning()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from roll_entry",
                "select * from sealed_ballot",
                "delete from urn_ballot",
                "insert into urn_tracker select * from urn_tracker",
                "select * from redo_filler",
                "alter table poll force",
                "alter table edition force",
                "drop table urn_ballot",
                "truncate table roll_entry"
            })
    void the_account_can_do_nothing_else(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("comptoir.rebuilder.username"),
                        environment.getRequiredProperty("comptoir.rebuilder.password"));
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void an_officer_asks_on_the_page_once_the_urn_is_open_and_once() {
        var officer = fixtures.staff(Role.POLL_OFFICER);
        var open = scene.open("2027");
        var address = "/gestion/scrutin/%s/effacement";
        assertThat(pages.post()
                        .uri(address.formatted(open.slug()))
                        .with(user(officer))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("L’urne n’est pas ouverte");
        database.empty();
        var edition = opened();
        assertThat(pages.get().uri(address.formatted(edition.slug())).with(user(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Reconstruire les tables", "urn_ballot", "attendent la fin de cette étape");
        assertThat(pages.post()
                        .uri(address.formatted(edition.slug()))
                        .with(user(officer))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(pages.post()
                        .uri(address.formatted(edition.slug()))
                        .with(user(officer))
                        .with(csrf()))
                .hasStatus(422);
    }
}
