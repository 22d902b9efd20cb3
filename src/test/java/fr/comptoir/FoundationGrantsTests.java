package fr.comptoir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.StaffAction;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class FoundationGrantsTests {

    private final JdbcClient application;
    private final TestDatabase database;
    private final Fixtures fixtures;
    private final Rulebooks rulebooks;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    FoundationGrantsTests(
            JdbcClient application,
            TestDatabase database,
            Fixtures fixtures,
            Rulebooks rulebooks,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.application = application;
        this.database = database;
        this.fixtures = fixtures;
        this.rulebooks = rulebooks;
        this.events = events;
        this.transaction = transaction;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set detail = ''",
                "delete from journal",
                "delete from journal_head",
                "update rulebook set content = ''",
                "delete from rulebook",
                "update certified_result set minutes = ''",
                "delete from certified_result",
                "delete from edition",
                "delete from staff_account",
                "drop table journal",
                "truncate table journal",
                "alter table edition drop column slug",
                "drop trigger edition_frozen_by_rulebook"
            })
    void the_applications_account_cannot(String statement) {
        assertThatThrownBy(() -> application.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("denied");
    }

    @Test
    void two_entries_of_the_journal_never_follow_the_same_one() {
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new StaffAction(Actor.PLATFORM, "test.done", "T", "premier")));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> application.sql("""
                        insert into journal (number, recorded_at, actor_id, actor_name, action, subject, detail, previous_hash, hash)
                        select number + 1000, recorded_at, actor_id, actor_name, action, subject, detail, previous_hash,
                            repeat(char(9), 32)
                        from journal
                        limit 1
                        """).update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update edition set dotation_cents = dotation_cents + 1 where slug = 'gelee'",
                "update edition set name = upper(name) where slug = 'gelee'",
                "update edition set choices_max = 4 where slug = 'gelee'",
                "update edition set tie_break = 'id-order' where slug = 'gelee'",
                "update phase set ends_at = timestampadd(hour, 1, ends_at) where kind = 'VOTE'",
                "update phase set kind = 'VOTE' where kind = 'COUNT'",
                "delete from phase where kind = 'VOTE'"
            })
    void once_frozen_the_database_refuses_even_its_owner(String statement) {
        frozen();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.owner().sql(statement).update());
    }

    @Test
    void before_the_freeze_and_for_the_publication_the_same_database_agrees() {
        database.empty();
        fixtures.edition("libre");
        assertThat(application
                        .sql("update edition set dotation_cents = dotation_cents + 1")
                        .update())
                .isOne();
        assertThat(application
                        .sql("update phase set ends_at = timestampadd(hour, 1, ends_at) where kind = 'VOTE'")
                        .update())
                .isOne();
        frozen();
        assertThat(application
                        .sql("update edition set published = false where slug = 'gelee'")
                        .update())
                .isOne();
    }

    @Test
    void a_reglement_is_frozen_once() {
        var edition = frozen();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> rulebooks.freeze(edition.id(), "un autre"));
    }

    private EditionView frozen() {
        database.empty();
        var edition = fixtures.edition("gelee");
        rulebooks.freeze(edition.id(), "Le règlement");
        return edition;
    }
}
