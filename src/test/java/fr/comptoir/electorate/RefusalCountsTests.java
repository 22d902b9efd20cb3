package fr.comptoir.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.electorate.RefusalCounts.Total;
import fr.comptoir.identity.Role;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ComptoirTest
class RefusalCountsTests {

    private final RefusalCounts counts;
    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final MockMvcTester pages;

    RefusalCountsTests(
            RefusalCounts counts,
            ApplicationContext beans,
            Fixtures fixtures,
            TestDatabase database,
            MockMvcTester pages) {
        this.counts = counts;
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
        this.pages = pages;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void refusals_at_the_same_instant_are_all_counted() {
        var edition = scene.open("2027").id();
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 80).forEach(_ -> threads.execute(() -> counts.add(edition, RefusalReason.WRONG_CODE)));
        }
        counts.add(edition, RefusalReason.UNKNOWN_PROJECT);
        assertThat(counts.totals(edition))
                .containsExactly(new Total(RefusalReason.WRONG_CODE, 80), new Total(RefusalReason.UNKNOWN_PROJECT, 1));
        assertThat(scene.rows("refusal_count")).isEqualTo(2);
    }

    @Test
    void the_staff_reads_them_on_the_page_of_the_poll() {
        var edition = scene.open("2027");
        var officer = user(fixtures.staff(Role.POLL_OFFICER));
        assertThat(pages.get().uri("/gestion/scrutin/2027").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun envoi refusé");
        counts.add(edition.id(), RefusalReason.WRONG_CODE);
        assertThat(pages.get().uri("/gestion/scrutin/2027").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("Code faux, expiré ou essayé trop souvent")
                .doesNotContain("Aucun envoi refusé");
    }
}
