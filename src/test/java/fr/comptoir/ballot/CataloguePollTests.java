package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.identity.Role;
import fr.comptoir.shared.Period;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ComptoirTest
class CataloguePollTests {

    private static final String REASON = "Le porteur ne peut plus mener son projet.";

    private final CataloguePoll catalogue;
    private final MockMvcTester pages;
    private final TestDatabase database;
    private final PollScene scene;
    private final BoardScene board;

    CataloguePollTests(
            CataloguePoll catalogue,
            MockMvcTester pages,
            TestDatabase database,
            Fixtures fixtures,
            ApplicationContext beans) {
        database.empty();
        this.catalogue = catalogue;
        this.pages = pages;
        this.database = database;
        this.scene = new PollScene(beans);
        this.board = new BoardScene(beans, fixtures.staff(Role.POLL_OFFICER), fixtures.staff(Role.POLL_OFFICER));
    }

    @Test
    void the_catalogue_follows_the_poll_and_not_the_calendar() {
        var now = Instant.now();
        var begun = now.minus(Duration.ofDays(9));
        var extended = scene.sealed("2026", new Period(begun, now.minus(Duration.ofHours(1))));
        assertThat(catalogue.of(extended.id()).open()).as("closed").isFalse();
        database.movePoll(extended.id(), new Period(begun, now.plus(Duration.ofDays(1))));
        assertThat(catalogue.of(extended.id()).open()).as("extended").isTrue();
        database.stopPoll(extended.id(), "SUSPENDED");
        assertThat(catalogue.of(extended.id()).open()).as("suspended").isFalse();
    }

    @Test
    void a_project_withdrawn_from_the_poll_says_so_everywhere_and_asks_for_no_vote() {
        scene.open("2027");
        var project = database.owner()
                .sql("select reference from project where number = 1")
                .query(String.class)
                .single();
        assertThat(pages.get().uri("/projets/2027/" + project))
                .hasStatusOk()
                .bodyText()
                .contains("Le vote est ouvert");
        assertThat(board.decide("retrait", REASON, "number", "1")).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/projets/2027/" + project))
                .hasStatusOk()
                .bodyText()
                .contains("Retiré pendant le vote")
                .doesNotContain("Le vote est ouvert");
        assertThat(pages.get().uri("/projets")).hasStatusOk().bodyText().containsOnlyOnce("Retiré pendant le vote");
    }
}
