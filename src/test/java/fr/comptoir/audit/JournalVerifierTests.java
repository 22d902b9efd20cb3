package fr.comptoir.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.identity.Role;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.StaffAction;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class JournalVerifierTests {

    private final JournalVerifier verifier;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TestDatabase database;
    private final Fixtures fixtures;
    private final MockMvcTester pages;

    JournalVerifierTests(
            JournalVerifier verifier,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            TestDatabase database,
            Fixtures fixtures,
            MockMvcTester pages) {
        this.verifier = verifier;
        this.events = events;
        this.transaction = transaction;
        this.database = database;
        this.fixtures = fixtures;
        this.pages = pages;
    }

    @BeforeEach
    void five_actions() {
        database.empty();
        for (var i = 1; i <= 5; i++) {
            var action = new StaffAction(Actor.PLATFORM, "test.done", "T-" + i, "Été n° " + i);
            transaction.executeWithoutResult(_ -> events.publishEvent(action));
        }
    }

    @Test
    void an_untouched_journal_is_intact() {
        assertThat(verifier.verify())
                .isInstanceOfSatisfying(
                        Verification.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set detail = 'Ete n° 3' where number = 3",
                "update journal set actor_name = 'Quelqu''un d''autre' where number = 3",
                "update journal set recorded_at = timestampadd(microsecond, 1, recorded_at) where number = 3",
                "delete from journal where number = 3",
                "update journal set hash = repeat(char(7), 32) where number = 3"
            })
    void whatever_the_owner_of_the_schema_changes_shows(String change) {
        database.owner().sql(change).update();
        assertThat(verifier.verify()).isEqualTo(new Verification.Broken(3));
    }

    @Test
    void a_journal_cut_at_its_end_shows() {
        database.owner().sql("delete from journal where number = 5").update();
        assertThat(verifier.verify()).isEqualTo(new Verification.Broken(5));
    }

    @Test
    void the_page_says_whether_the_chain_holds() {
        var observer = fixtures.staff(Role.OBSERVER);
        assertThat(pages.get().uri("/gestion/journal").with(user(observer)))
                .hasStatusOk()
                .bodyText()
                .contains("Journal intact", "Été n° 5");
        database.owner()
                .sql("update journal set detail = 'autre' where number = 2")
                .update();
        assertThat(pages.get().uri("/gestion/journal?q=T-4").with(user(observer)))
                .hasStatusOk()
                .bodyText()
                .contains("Journal altéré à partir de la ligne 2", "Été n° 4")
                .doesNotContain("Été n° 5");
        assertThat(pages.get().uri("/gestion/journal?q=%25").with(user(observer)))
                .bodyText()
                .contains("Aucune ligne");
        assertThat(pages.get().uri("/gestion/journal").with(user(fixtures.staff(Role.HOST))))
                .hasStatus(403);
    }
}
