package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.identity.Role;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The same resident online and at a desk at the same moment: one of the two, never both, whoever comes first. */
@ComptoirTest
class DeskRaceTests {

    private static final int RESIDENTS = 20;

    private final PollScene scene;
    private final TestDatabase database;
    private final Fixtures fixtures;

    @LocalServerPort
    private int port;

    DeskRaceTests(ApplicationContext beans, TestDatabase database, Fixtures fixtures) {
        this.scene = new PollScene(beans);
        this.database = database;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void a_resident_online_and_at_a_desk_has_one_vote() throws Exception {
        scene.openWithDesk("2027", false);
        var host = new HttpStaff(port, fixtures.staff(Role.HOST));
        var online = 0;
        for (var number = 0; number < RESIDENTS; number++) {
            var name = "Martin" + (char) ('a' + number);
            var resident = new HttpResident(port, "resident" + number + "@example.org");
            resident.askForCode(name, "Léa", "2");
            var code = scene.code("resident" + number + "@example.org");
            // From the web well ahead to the desk well ahead, in steps of fifteen milliseconds.
            var deskWaits = Math.max(0, 10 - number) * 15_000_000L;
            var webWaits = Math.max(0, number - 10) * 15_000_000L;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var web = threads.submit(() -> {
                    LockSupport.parkNanos(webWaits);
                    return resident.vote(code).statusCode();
                });
                var desk = threads.submit(() -> {
                    LockSupport.parkNanos(deskWaits);
                    return sign(host, name);
                });
                online += web.get() == 200 ? 1 : 0;
                assertThat(web.get()).isIn(200, 409);
                assertThat(desk.get()).isIn(302, 409);
                assertThat((web.get() == 200) ^ (desk.get() == 302))
                        .as("web %s, desk %s", web.get(), desk.get())
                        .isTrue();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(scene.rows("roll_entry")).isEqualTo(RESIDENTS);
        assertThat(scene.rows("sealed_ballot")).isEqualTo(online);
        assertThat(online).as("both sides won").isBetween(1, RESIDENTS - 1);
        assertThat(database.owner()
                        .sql("select sum(votes) from daily_turnout")
                        .query(Integer.class)
                        .single())
                .isEqualTo(RESIDENTS);
    }

    private static int sign(HttpStaff host, String name) {
        return host.post(
                        "/gestion/emargement/2027/papier",
                        Map.of(
                                "birthName", name,
                                "givenNames", "Léa",
                                "birthDay", "7",
                                "birthMonth", "3",
                                "birthYear", "1984",
                                "commune", "Béthune (62400)",
                                "sworn", "true"))
                .statusCode();
    }
}
