package fr.comptoir.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.edition.EditionView;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.platform.EditionSecrets;
import fr.comptoir.platform.KeyedHash;
import fr.comptoir.results.PastPolls;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ComptoirTest
class PurgeTests {

    private static final String REASON = "Délai passé, aucun recours au greffe.";

    private final Retention retention;
    private final Purge purge;
    private final PurgeRows rows;
    private final EditionSecrets secrets;
    private final KeyedHash hash;
    private final PastPolls past;
    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final MockMvcTester pages;
    private final Path folder;

    PurgeTests(
            Retention retention,
            Purge purge,
            PurgeRows rows,
            EditionSecrets secrets,
            KeyedHash hash,
            ApplicationContext beans,
            Fixtures fixtures,
            TestDatabase database,
            MockMvcTester pages,
            Environment environment) {
        this.retention = retention;
        this.purge = purge;
        this.rows = rows;
        this.secrets = secrets;
        this.hash = hash;
        this.past = new PastPolls(beans);
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
        this.pages = pages;
        this.folder = Path.of(environment.getRequiredProperty("comptoir.var")).resolve("secrets");
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    /** Proclaimed so many days ago, with somebody's code still waiting. */
    private EditionView proclaimed(int days) {
        var edition = past.certified("2024");
        database.owner()
                .sql("update certified_result set certified_at = certified_at - interval :days day")
                .param("days", days)
                .update();
        database.owner().sql("""
                        insert into voting_code (id, edition_id, elector_key, contact_hash, code_hash, attempts_left, created_at, expires_at)
                        select uuid(), edition_id, elector_key, contact_hash, elector_key, 5, now(6), now(6) from roll_entry limit 1
                        """).update();
        hash.of("elector", edition.id(), "martin\njeanne\n1984-03-07");
        return edition;
    }

    private static List<String> codes(Result<?> result) {
        return switch (result) {
            case Result.Done<?> _ -> List.of();
            case Result.Refused<?> refused ->
                refused.reasons().stream().map(Refusal::code).toList();
        };
    }

    private void decide(EditionView edition) {
        ask(edition, "/proposition", fixtures.staff(Role.POLL_OFFICER), 302);
        var proposal = retention.proposed(edition.id()).orElseThrow().id();
        ask(edition, "/" + proposal + "/decision", fixtures.staff(Role.POLL_OFFICER), 302);
    }

    private void ask(EditionView edition, String action, StaffPrincipal who, int status) {
        assertThat(pages.post()
                        .uri("/gestion/scrutin/" + edition.slug() + "/conservation" + action)
                        .param("reason", REASON)
                        .with(user(who))
                        .with(csrf()))
                .hasStatus(status);
    }

    @Test
    void nothing_goes_before_its_time_nor_without_two_persons_nor_twice() {
        var edition = proclaimed(69);
        var officer = fixtures.staff(Role.POLL_OFFICER);
        assertThat(codes(purge.run(edition))).containsExactly("retention.purge.tooEarly");
        ask(edition, "/proposition", officer, 422);
        database.owner()
                .sql("update certified_result set certified_at = certified_at - interval 2 day")
                .update();
        assertThat(codes(purge.run(edition))).containsExactly("retention.purge.notDecided");
        ask(edition, "/proposition", officer, 302);
        assertThat(codes(purge.run(edition))).as("proposed only").containsExactly("retention.purge.notDecided");
        var proposal = retention.proposed(edition.id()).orElseThrow().id();
        ask(edition, "/" + proposal + "/decision", officer, 422);
        ask(edition, "/" + proposal + "/decision", fixtures.staff(Role.POLL_OFFICER), 302);
        assertThat(scene.rows("roll_entry")).isPositive();
        assertThat(codes(purge.run(edition))).isEmpty();
        assertThat(codes(purge.run(edition))).containsExactly("retention.purge.done");
    }

    @Test
    void an_edition_that_still_votes_is_not_concerned() {
        var edition = scene.open("2027");
        assertThat(codes(purge.run(edition))).containsExactly("retention.purge.notOver");
        assertThat(retention.from(edition.id())).isEmpty();
    }

    @Test
    void afterwards_no_row_and_no_file_is_about_a_person_and_the_results_are_still_there() {
        var edition = proclaimed(71);
        var address = "/resultats/" + edition.slug();
        var before = pages.get().uri(address).exchange();
        assertThat(before).hasStatusOk();
        var secret = folder.resolve(edition.id().value() + ".secret");
        assertThat(secret).exists();
        decide(edition);
        var signatures = scene.rows("roll_entry");
        assertThat(codes(purge.run(edition))).isEmpty();
        assertThat(rowsAboutElectors(edition)).isEmpty();
        assertThat(Files.exists(secret)).isFalse();
        assertThat(secrets.isUsable(edition.id())).isFalse();
        assertThat(rows.figures(edition.id(), PurgeRows.Kind.ERASED)).containsEntry("émargements", signatures);
        assertThat(pages.get().uri(address)).hasStatusOk();
        assertThat(pages.get().uri("/donnees"))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isLessThan(500));
        var officer = fixtures.staff(Role.POLL_OFFICER);
        for (var page : List.of("", "/effacement", "/conservation")) {
            assertThat(pages.get()
                            .uri("/gestion/scrutin/" + edition.slug() + page)
                            .with(user(officer)))
                    .as(page)
                    .hasStatusOk();
        }
    }

    /**
     * Every table, of whichever room, that holds an elector's key or a keyed hash about a voter, with rows left. A room that
     * adds one and forgets to erase it is found here.
     */
    private List<String> rowsAboutElectors(EditionView edition) {
        return database.owner().sql("""
                        select distinct table_name
                        from information_schema.columns
                        where table_schema = database()
                            and column_name in ('elector_key', 'contact_hash', 'device_hash', 'network_hash', 'roll_entry_id', 'code_hash')
                        """).query(String.class).list().stream()
                .filter(table -> scene.rows(table) > 0)
                .toList();
    }

    @Test
    void only_sums_of_ten_and_more_stay() {
        var edition = proclaimed(71);
        database.owner()
                .sql("update roll_entry set commune_code = '62119', channel = 'DESK' order by id limit 3")
                .update();
        decide(edition);
        var expected = scene.rows("roll_entry") - 3;
        assertThat(codes(purge.run(edition))).isEmpty();
        var channels = rows.figures(edition.id(), PurgeRows.Kind.CHANNEL);
        assertThat(channels).doesNotContainKey("DESK");
        if (expected >= 10) {
            assertThat(channels).containsEntry("ONLINE", expected);
        }
        assertThat(rows.figures(edition.id(), PurgeRows.Kind.COMMUNE)).doesNotContainKey("62119");
    }

    @Test
    void a_page_tells_what_is_kept_and_until_when() {
        var edition = proclaimed(1);
        assertThat(pages.get()
                        .uri("/gestion/scrutin/" + edition.slug() + "/conservation")
                        .with(user(fixtures.staff(Role.OBSERVER))))
                .hasStatusOk()
                .bodyText()
                .contains("émargements", "Peut être effacé à partir du")
                .doesNotContain("Proposer l’effacement");
        ask(edition, "/" + UUID.randomUUID() + "/decision", fixtures.staff(Role.POLL_OFFICER), 422);
    }
}
