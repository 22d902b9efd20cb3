package fr.comptoir.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comptoir.ballot.PollStatus;
import fr.comptoir.ballot.Polls;
import fr.comptoir.comptoir.Agenda;
import fr.comptoir.comptoir.ComptoirArchive;
import fr.comptoir.comptoir.ComptoirId;
import fr.comptoir.comptoir.ComptoirView;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.identity.StaffDirectory;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.testing.ComptoirTest;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.transaction.support.TransactionTemplate;

/** The edition under way, on the day on which it is made, eighteen days later, and when its making is interrupted. */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationRenewalTests {

    private final DemonstrationStaff staff;
    private final OpenIdeas ideas;
    private final OpenPoll poll;
    private final Editions editions;
    private final Polls polls;
    private final Agenda agenda;
    private final ComptoirArchive comptoirs;
    private final StaffDirectory directory;
    private final ComptoirProperties properties;
    private final TransactionTemplate transaction;

    DemonstrationRenewalTests(
            DemonstrationStaff staff,
            OpenIdeas ideas,
            OpenPoll poll,
            Editions editions,
            Polls polls,
            Agenda agenda,
            ComptoirArchive comptoirs,
            StaffDirectory directory,
            ComptoirProperties properties,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.ideas = ideas;
        this.poll = poll;
        this.editions = editions;
        this.polls = polls;
        this.agenda = agenda;
        this.comptoirs = comptoirs;
        this.directory = directory;
        this.properties = properties;
        this.transaction = transaction;
    }

    @BeforeAll
    void people_and_places() {
        transaction.executeWithoutResult(_ -> {
            staff.arrive();
            comptoirs.addComptoirs(Texts.comptoirs());
        });
    }

    @Test
    @Order(1)
    void a_load_that_is_interrupted_leaves_nothing_behind() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    daysLater(0).load(places(), silently());
                    throw new IllegalStateException("killed");
                }));
        assertThat(editions.all()).isEmpty();
        assertThat(daysLater(0).isThere()).isFalse();
    }

    @Test
    @Order(2)
    void the_edition_is_made_once_while_its_poll_is_open() {
        make(0);
        assertThat(daysLater(0).isThere()).isTrue();
        assertThat(daysLater(17).isThere()).isTrue();
    }

    @Test
    @Order(3)
    void once_its_poll_is_over_another_one_is_made_and_the_old_one_stays() {
        var old = editions.current().orElseThrow();
        assertThat(daysLater(18).isThere()).isFalse();
        make(18);
        assertThat(daysLater(18).isThere()).isTrue();
        assertThat(editions.all()).hasSize(2).extracting(EditionView::id).contains(old.id());
        assertThat(polls.of(old.id()).orElseThrow().status()).isEqualTo(PollStatus.OPEN);
    }

    @Test
    @Order(4)
    void the_team_arrives_once() {
        var before = directory.all();
        staff.arrive();
        assertThat(directory.all()).isEqualTo(before).hasSize(DemonstrationStaff.Person.values().length);
    }

    private void make(int days) {
        transaction.executeWithoutResult(_ -> daysLater(days).load(places(), silently()));
    }

    private OpenEdition daysLater(int days) {
        return new OpenEdition(
                editions, ideas, poll, Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), properties);
    }

    private List<ComptoirId> places() {
        return agenda.comptoirs().stream().map(ComptoirView::id).toList();
    }

    private static Progress silently() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()));
    }
}
