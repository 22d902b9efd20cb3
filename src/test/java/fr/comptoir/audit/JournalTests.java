package fr.comptoir.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.StaffAction;
import fr.comptoir.testing.ComptoirTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class JournalTests {

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    JournalTests(ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient jdbc) {
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Test
    void an_action_outside_a_transaction_is_refused() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent(action("x")));
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() {
        var before = entries();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(action("abandon"));
            status.setRollbackOnly();
        });
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void simultaneous_actions_make_one_chain() {
        var before = entries();
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> transaction.executeWithoutResult(_ -> events.publishEvent(action("n° " + i))));
        assertThat(entries()).isEqualTo(before + 40);
        var broken = jdbc.sql("""
                        select count(*)
                        from journal later
                        join journal earlier on earlier.number = later.number - 1
                        where later.previous_hash <> earlier.hash
                        """).query(Integer.class).single();
        assertThat(broken).isZero();
    }

    private int entries() {
        return jdbc.sql("select count(*) from journal").query(Integer.class).single();
    }

    private static StaffAction action(String detail) {
        return new StaffAction(Actor.PLATFORM, "test.done", "T-1", detail);
    }
}
