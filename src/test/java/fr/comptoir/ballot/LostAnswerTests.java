package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Period;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a resident sees who pressed « Je vote » and was not told what became of it. */
@ComptoirTest
class LostAnswerTests {

    private final PollScene scene;
    private final TestDatabase database;

    @LocalServerPort
    private int port;

    private EditionView edition;
    private HttpResident resident;
    private String code;

    LostAnswerTests(ApplicationContext beans, TestDatabase database) {
        this.scene = new PollScene(beans);
        this.database = database;
    }

    @BeforeEach
    void readyToVote() {
        database.empty();
        edition = scene.open("2027");
        resident = new HttpResident(port, "lea@example.org");
        resident.askForCode("Martin", "Léa", "2");
        code = scene.code("lea@example.org");
    }

    private void close() {
        var now = Instant.now();
        database.movePoll(edition.id(), new Period(now.minus(Duration.ofDays(2)), now.minusSeconds(1)));
    }

    @Test
    void pressing_again_after_the_close_shows_the_receipt_of_the_ballot_that_is_in() {
        var first = HttpResident.receipt(resident.vote(code));
        close();
        var again = resident.vote(code);
        assertThat(again.body()).contains("Votre bulletin était déjà enregistré");
        assertThat(HttpResident.receipt(again)).isEqualTo(first);
    }

    @Test
    void pressing_for_the_first_time_after_the_close_is_too_late() {
        close();
        var late = resident.vote(code);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Votre bulletin n’a pas été enregistré");
        assertThat(scene.rows("roll_entry")).isZero();
    }

    @Test
    void a_database_that_does_not_answer_leaves_the_page_as_it_was_and_pressing_again_tells() {
        // Error 1047, as a node answers that has lost the others.
        database.owner().sql("""
                        create trigger node_not_ready before insert on sealed_ballot for each row
                        signal sqlstate '08S01' set mysql_errno = 1047, message_text = 'not ready'
                        """).update();
        try {
            var unknown = resident.vote(code);
            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.body()).contains("peut-être déjà enregistré", "Martin", "value=\"" + code + "\"");
            assertThat(scene.rows("roll_entry")).isZero();
        } finally {
            database.owner().sql("drop trigger node_not_ready").update();
        }
        var again = resident.vote(code);
        assertThat(again.body()).contains("Votre bulletin est enregistré");
        assertThat(scene.rows("sealed_ballot")).isOne();
    }
}
