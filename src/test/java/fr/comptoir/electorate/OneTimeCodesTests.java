package fr.comptoir.electorate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class OneTimeCodesTests {

    private final OneTimeCodes codes;
    private final TransactionTemplate transaction;
    private final TestDatabase database;
    private final Fixtures fixtures;
    private final PollScene scene;
    private EditionId edition;

    OneTimeCodesTests(
            OneTimeCodes codes,
            TransactionTemplate transaction,
            TestDatabase database,
            Fixtures fixtures,
            ApplicationContext beans) {
        this.codes = codes;
        this.transaction = transaction;
        this.database = database;
        this.fixtures = fixtures;
        this.scene = new PollScene(beans);
    }

    @BeforeEach
    void edition() {
        database.empty();
        edition = fixtures.edition("2027").id();
    }

    private Elector elector(int person, String mailbox) {
        return new Elector(
                edition,
                new ElectorKey("%064x".formatted(person)),
                new CommuneCode("62119"),
                ResidencyCheck.DECLARATION,
                Optional.of(Contact.of(new EmailAddress(mailbox))),
                "%064x".formatted(mailbox.hashCode() & 0xffff),
                "");
    }

    private boolean sent(Elector elector) {
        return codes.send(elector) instanceof Result.Done;
    }

    private boolean consume(Elector elector, String code) {
        return Boolean.TRUE.equals(transaction.execute(_ -> codes.consume(elector, code)));
    }

    @Test
    void a_code_serves_once() {
        var elector = elector(1, "lea@example.org");
        codes.send(elector);
        var code = scene.code("lea@example.org");
        assertThat(consume(elector, code.substring(0, 3) + " " + code.substring(3)))
                .isTrue();
        assertThat(consume(elector, code)).isFalse();
    }

    @Test
    void an_older_code_that_has_not_expired_serves_too() {
        var elector = elector(1, "lea@example.org");
        codes.send(elector);
        var older = scene.code("lea@example.org");
        codes.send(elector);
        assertThat(consume(elector, older)).isTrue();
    }

    @Test
    void an_expired_code_does_not_serve() {
        var elector = elector(1, "lea@example.org");
        codes.send(elector);
        database.owner()
                .sql("update voting_code set expires_at = utc_timestamp(6)")
                .update();
        assertThat(consume(elector, scene.code("lea@example.org"))).isFalse();
        codes.forgetExpired();
        assertThat(scene.rows("voting_code")).isZero();
    }

    @Test
    void a_code_is_bound_to_its_person_and_its_mailbox() {
        var elector = elector(1, "lea@example.org");
        codes.send(elector);
        codes.send(elector(2, "lea@example.org"));
        var second = scene.code("lea@example.org");
        assertThat(consume(elector(1, "autre@example.org"), second)).isFalse();
        assertThat(consume(elector, second)).isFalse();
        assertThat(consume(elector(2, "lea@example.org"), second)).isTrue();
    }

    @Test
    void attempts_made_at_the_same_time_are_counted() {
        var elector = elector(1, "lea@example.org");
        codes.send(elector);
        var right = scene.code("lea@example.org");
        var wrong = "000000".equals(right) ? "000001" : "000000";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 5).forEach(_ -> threads.submit(() -> consume(elector, wrong)));
        }
        assertThat(consume(elector, right)).as("sixth attempt").isFalse();
    }

    @Test
    void three_codes_for_a_person_and_twelve_for_a_mailbox_in_a_quarter_of_an_hour() {
        var tries = IntStream.rangeClosed(1, 4)
                .mapToObj(_ -> sent(elector(1, "une@example.org")))
                .toList();
        assertThat(tries).isEqualTo(List.of(true, true, true, false));
        assertThat(sent(elector(1, "deux@example.org")))
                .as("from another mailbox")
                .isFalse();
        var family = IntStream.rangeClosed(10, 22)
                .mapToObj(person -> sent(elector(person, "famille@example.org")))
                .toList();
        assertThat(family.subList(0, 12)).doesNotContain(false);
        assertThat(family.get(12)).isFalse();
        database.owner()
                .sql("update voting_code set created_at = created_at - interval 16 minute")
                .update();
        assertThat(sent(elector(1, "une@example.org"))).as("later").isTrue();
    }

    @Test
    void sixteen_codes_for_a_mailbox_on_a_day_and_none_more_when_all_ask_at_once() {
        var answers = new ConcurrentLinkedQueue<Boolean>();
        for (var quarter = 0; quarter < 2; quarter++) {
            var first = 100 * quarter;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(first, first + 10)
                        .forEach(person ->
                                threads.submit(() -> answers.add(sent(elector(person, "famille@example.org")))));
            }
            database.owner()
                    .sql("update voting_code set created_at = created_at - interval 16 minute")
                    .update();
        }
        assertThat(answers).hasSize(20);
        assertThat(answers.stream().filter(sent -> sent)).hasSize(16);
        assertThat(codes.send(elector(1, "famille@example.org")))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.reasons().toString()).contains("electorate.code.tooManyToday"));
        assertThat(sent(elector(1, "autre@example.org"))).isTrue();
        database.owner()
                .sql("update codes_of_day set day = day - interval 1 day")
                .update();
        assertThat(sent(elector(2, "famille@example.org"))).as("the day after").isTrue();
        codes.forgetExpired();
        assertThat(scene.rows("codes_of_day")).isOne();
    }

    @Test
    void what_is_stored_is_not_the_code() {
        codes.send(elector(1, "lea@example.org"));
        var stored = database.owner()
                .sql("select hex(code_hash) from voting_code")
                .query(String.class)
                .single();
        assertThat(stored).hasSize(64).doesNotContain(scene.code("lea@example.org"));
    }
}
