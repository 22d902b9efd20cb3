package fr.comptoir.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class TwoPersonsTests {

    private static final Actor NADIA = new Actor(new UUID(1, 1), "Nadia Bureau");
    private static final Actor MARC = new Actor(new UUID(1, 2), "Marc Bureau");
    private static final String REASON = "Panne du réseau pendant deux heures.";

    private final TwoPersons decisions;
    private final TransactionTemplate transaction;
    private final TestDatabase database;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private EditionId edition;

    TwoPersonsTests(
            TwoPersons decisions,
            TransactionTemplate transaction,
            TestDatabase database,
            Fixtures fixtures,
            JdbcClient jdbc) {
        this.decisions = decisions;
        this.transaction = transaction;
        this.database = database;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void edition() {
        database.empty();
        edition = fixtures.edition("2027").id();
    }

    private Result<Proposal> propose(String reason, Actor actor) {
        return decisions.propose(edition, Matter.SUSPENSION, edition.value(), "", reason, actor);
    }

    private Proposal proposed() {
        return ((Result.Done<Proposal>) propose(REASON, NADIA)).value();
    }

    private Result<Decision> confirm(UUID proposal, Actor actor) {
        return transaction.execute(_ -> decisions.confirm(proposal, actor));
    }

    private static List<String> codes(Result<?> result) {
        return ((Result.Refused<?>) result)
                .reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void what_one_proposes_another_takes_and_nobody_changes_it_any_more() {
        var proposal = proposed();
        assertThat(decisions.pending(edition)).containsExactly(proposal);
        assertThat(confirm(proposal.id(), MARC)).isInstanceOf(Result.Done.class);
        assertThat(decisions.pending(edition)).isEmpty();
        assertThat(decisions.taken(edition)).singleElement().satisfies(decision -> {
            assertThat(decision.proposal()).isEqualTo(proposal);
            assertThat(decision.takenByName()).isEqualTo("Marc Bureau");
        });
        assertThatThrownBy(
                        () -> jdbc.sql("update decision set reason = 'autre'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from decision").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void one_person_alone_decides_nothing_and_the_database_says_so_too() {
        var proposal = proposed();
        assertThat(codes(confirm(proposal.id(), NADIA))).containsExactly("decision.samePerson");
        assertThat(decisions.taken(edition)).isEmpty();
        assertThatThrownBy(() -> database.owner().sql("""
                                insert into decision select id, edition_id, matter, subject, terms, reason, proposed_by, proposed_name,
                                    proposed_at, proposed_by, proposed_name, proposed_at from proposal
                                """).update()).hasMessageContaining("decided_by_two_persons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "panne"})
    void a_reason_is_given(String reason) {
        assertThat(codes(propose(reason, NADIA))).containsExactly("decision.reason.length");
        assertThat(codes(propose("x".repeat(501), NADIA))).containsExactly("decision.reason.length");
        assertThat(decisions.pending(edition)).isEmpty();
    }

    @Test
    void the_same_thing_waits_once_and_may_be_dropped() {
        var proposal = proposed();
        assertThat(codes(propose(REASON, MARC))).containsExactly("decision.pending");
        assertThat(decisions.drop(proposal.id(), MARC)).isInstanceOf(Result.Done.class);
        assertThat(codes(confirm(proposal.id(), MARC))).containsExactly("decision.gone");
        assertThat(propose(REASON, MARC)).isInstanceOf(Result.Done.class);
    }

    @Test
    void of_many_second_persons_one_takes_it() throws Exception {
        var proposal = proposed();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(
                    java.util.Collections.nCopies(16, (Callable<Result<Decision>>) () -> confirm(proposal.id(), MARC)));
            var taken = 0;
            for (var answer : answers) {
                taken += answer.get() instanceof Result.Done ? 1 : 0;
            }
            assertThat(taken).isOne();
        }
        assertThat(decisions.taken(edition)).hasSize(1);
    }
}
