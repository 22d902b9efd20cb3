package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comptoir.ballot.Checklist.Item;
import fr.comptoir.ballot.Checklist.State;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.ElectorKey;
import fr.comptoir.electorate.LetterCode;
import fr.comptoir.electorate.LetterCodes;
import fr.comptoir.shared.Period;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class ElectorateChecksTests {

    private final ElectorateChecks checks;
    private final LetterCodes letters;
    private final TransactionTemplate transaction;
    private final TestDatabase database;
    private final PollScene scene;

    ElectorateChecksTests(
            ElectorateChecks checks,
            LetterCodes letters,
            TransactionTemplate transaction,
            TestDatabase database,
            ApplicationContext beans) {
        this.checks = checks;
        this.letters = letters;
        this.transaction = transaction;
        this.database = database;
        this.scene = new PollScene(beans);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private EditionView edition(ResidencyCheck... accepted) {
        var opens = Instant.now().plus(Duration.ofDays(2));
        var electorate = new ElectorateTerms(11, 15, Set.of(accepted), Set.of(VotingChannel.ONLINE), 4, false, false);
        return scene.preparing(
                "2027", new Period(opens, opens.plus(Duration.ofDays(9))), electorate, BallotTerms.choices(1, 3));
    }

    private List<Item> items(EditionView edition, String about) {
        return checks.items(edition).stream()
                .filter(item -> item.code().startsWith("ballot.check." + about))
                .toList();
    }

    @Test
    void an_edition_that_checks_a_register_is_not_sealed_without_one() {
        var edition = edition(ResidencyCheck.DECLARATION, ResidencyCheck.REGISTER);
        assertThat(items(edition, "register")).extracting(Item::state).containsExactly(State.MISSING);
        var list = UUID.randomUUID();
        database.owner()
                .sql("""
                        insert into resident_list values (:list, :edition, 'REGISTER', 'DONE', 'a.csv', 1, 1, '', false, false,
                            1, 1, 0, '', :list, 'A', utc_timestamp(6), utc_timestamp(6))
                        """)
                .param("list", list)
                .param("edition", edition.id().value())
                .update();
        database.owner()
                .sql("insert into register_entry values (:list, unhex(repeat('ab', 32)), '62119', 1)")
                .param("list", list)
                .update();
        database.owner()
                .sql("insert into register_in_force values (:edition, :list, utc_timestamp(6))")
                .param("list", list)
                .param("edition", edition.id().value())
                .update();
        assertThat(items(edition, "register"))
                .extracting(Item::state, item -> item.arguments()[0])
                .containsExactly(tuple(State.READY, 1));
    }

    @Test
    void letters_may_come_after_the_seal_and_the_list_says_how_many_are_ready() {
        var edition = edition(ResidencyCheck.LETTER);
        assertThat(items(edition, "letters")).extracting(Item::state).containsExactly(State.TO_KNOW);
        transaction.executeWithoutResult(_ -> letters.issue(
                edition.id(),
                List.of(new LetterCodes.Issued(
                        new ElectorKey("ab".repeat(32)), new CommuneCode("62119"), LetterCode.next()))));
        assertThat(items(edition, "letters"))
                .extracting(Item::state, item -> item.arguments()[0])
                .containsExactly(tuple(State.READY, 1));
    }

    @Test
    void an_edition_that_asks_neither_hears_of_neither() {
        var edition = edition(ResidencyCheck.DECLARATION);
        assertThat(items(edition, "register")).isEmpty();
        assertThat(items(edition, "letters")).isEmpty();
    }
}
