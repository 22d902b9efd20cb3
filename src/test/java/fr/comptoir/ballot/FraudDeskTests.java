package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.fraud.FraudWatch;
import fr.comptoir.electorate.fraud.RollFigures;
import fr.comptoir.electorate.fraud.RollReview;
import fr.comptoir.electorate.fraud.StrikeCause;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.shared.Period;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class FraudDeskTests {

    private static final String DESK = "/gestion/scrutin/2027/signalements";

    private final MockMvcTester pages;
    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final FraudWatch watch;
    private final RollReview review;
    private final Turnout turnout;
    private final Urn urn;
    private final JdbcClient application;

    @LocalServerPort
    private int port;

    private EditionView edition;
    private StaffPrincipal first;
    private StaffPrincipal second;

    FraudDeskTests(
            MockMvcTester pages,
            ApplicationContext beans,
            Fixtures fixtures,
            TestDatabase database,
            FraudWatch watch,
            RollReview review,
            Turnout turnout,
            Urn urn,
            JdbcClient application) {
        this.pages = pages;
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
        this.watch = watch;
        this.review = review;
        this.turnout = turnout;
        this.urn = urn;
        this.application = application;
    }

    @BeforeEach
    void openPoll() {
        database.empty();
        edition = scene.open("2027");
        first = fixtures.staff(Role.POLL_OFFICER);
        second = fixtures.staff(Role.POLL_OFFICER);
    }

    /** So many people invented by one person, each with a mailbox, all in one browser. */
    private List<String> invent(int accounts) {
        var browser = new HttpResident(port, "");
        var receipts = new ArrayList<String>();
        for (var account = 0; account < accounts; account++) {
            var mailbox = "compte" + account + "@example.org";
            var resident = browser.withMailbox(mailbox);
            resident.askForCode("Inventé" + word(account), "Personne", "1");
            receipts.add(HttpResident.receipt(resident.vote(scene.code(mailbox))));
        }
        watch.look(edition.id());
        return receipts;
    }

    /** A name of its own for each account, which sounds like no other. */
    private static String word(int account) {
        return " " + "bdfgklmnrv".charAt(account / 10) + "a" + "bdfgklmnrv".charAt(account % 10) + "ar";
    }

    private List<UUID> entries() {
        return database.owner()
                .sql("select id from roll_entry order by signed_at, id")
                .query(UUID.class)
                .list();
    }

    private MvcTestResult propose(StaffPrincipal who, UUID entry, String decision, List<UUID> ticked) {
        var request = pages.post()
                .uri(DESK + "/DEVICE/" + entry)
                .param("decision", decision)
                .param("scope", ticked.isEmpty() ? "all" : "ticked")
                .param("reason", "Une centaine de comptes ouverts dans le même navigateur en une heure.")
                .with(user(who))
                .with(csrf());
        ticked.forEach(one -> request.param("entries", one.toString()));
        return request.exchange();
    }

    private UUID batch() {
        var terms = database.owner()
                .sql("select distinct terms from proposal")
                .query(String.class)
                .single();
        return UUID.fromString(terms.split(" ")[1]);
    }

    private MvcTestResult answer(StaffPrincipal who, UUID batch, String gesture) {
        return pages.post()
                .uri(DESK + "/propositions/" + batch + "/" + gesture)
                .with(user(who))
                .with(csrf())
                .exchange();
    }

    @Test
    void a_hundred_accounts_of_one_browser_are_struck_out_by_two_officers_and_no_ballot_of_theirs_counts() {
        var receipts = invent(100);
        var entries = entries();
        assertThat(entries).hasSize(100);
        assertThat(database.owner()
                        .sql("select count(*) from fraud_signal where kind = 'DEVICE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(100);

        assertThat(propose(first, entries.getFirst(), "DUPLICATE", entries.subList(1, 51)))
                .hasStatus3xxRedirection();
        assertThat(scene.rows("proposal")).isEqualTo(50);
        assertThat(answer(first, batch(), "confirmation"))
                .hasStatus(422)
                .bodyText()
                .contains("une autre personne que celle qui propose");
        assertThat(scene.rows("decision")).isZero();
        assertThat(scene.rows("sealed_ballot")).isEqualTo(100);

        assertThat(answer(second, batch(), "confirmation")).hasStatus3xxRedirection();
        assertThat(scene.rows("sealed_ballot")).isEqualTo(50);
        assertThat(turnout.total(edition.id())).isEqualTo(50);
        assertThat(propose(second, entries.getFirst(), "KEEP", List.of(entries.getFirst())))
                .hasStatus3xxRedirection();
        assertThat(answer(first, batch(), "confirmation")).hasStatus3xxRedirection();
        assertThat(propose(second, entries.getFirst(), "INVENTED", List.of())).hasStatus3xxRedirection();
        assertThat(scene.rows("proposal")).isEqualTo(49);
        assertThat(answer(first, batch(), "confirmation")).hasStatus3xxRedirection();

        assertThat(scene.rows("sealed_ballot")).isOne();
        assertThat(turnout.total(edition.id())).isOne();
        assertThat(scene.rows("roll_decision")).isEqualTo(100);
        assertThat(review.figures(edition.id()))
                .isEqualTo(new RollFigures(100, 0, 1, Map.of(StrikeCause.DUPLICATE, 50, StrikeCause.INVENTED, 49), 0));
        assertThat(verification(receipts.getFirst())).contains("Enregistré");
        assertThat(verification(receipts.getLast())).contains("écarté");
        nothingPersonalInTheJournal();

        close();
        urn.open(edition.id(), PollScene.FIRST);
        assertThat(scene.rows("urn_ballot")).isOne();
        assertThat(urn.signatures(edition.id())).isOne();
    }

    private String verification(String receipt) {
        return bodyOf(pages.post()
                .uri("/verifier")
                .param("code", receipt)
                .with(csrf())
                .exchange());
    }

    private static String bodyOf(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private void close() {
        var now = Instant.now();
        database.movePoll(edition.id(), new Period(now.minus(Duration.ofDays(2)), now.minus(Duration.ofHours(1))));
    }

    private void nothingPersonalInTheJournal() {
        var journal = database.owner()
                .sql("select concat_ws(' ', action, subject, detail) from journal")
                .query(String.class)
                .list();
        assertThat(journal)
                .hasSizeGreaterThan(100)
                .noneMatch(line -> line.contains("example.org") && !line.contains("agathe"))
                .noneMatch(line -> line.contains("Invent") || line.contains("navigateur"));
        entries().forEach(entry -> assertThat(journal).noneMatch(line -> line.contains(entry.toString())));
    }

    @Test
    void whose_identity_was_used_by_somebody_else_may_vote() {
        invent(7);
        var entry = entries().getFirst();
        propose(first, entry, "USURPED", List.of(entry));
        assertThat(answer(second, batch(), "confirmation")).hasStatus3xxRedirection();
        var owner = new HttpResident(port, "vraie@example.org");
        owner.askForCode("Inventé" + word(0), "Personne", "2");
        assertThat(owner.vote(scene.code("vraie@example.org")).statusCode()).isEqualTo(200);
        assertThat(turnout.total(edition.id())).isEqualTo(7);
        assertThat(database.owner()
                        .sql("select count(*) from roll_entry where status = 'SIGNED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void the_database_wants_two_persons_and_a_decision() {
        invent(7);
        var entry = entries().getFirst();
        propose(first, entry, "DUPLICATE", List.of(entry));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> application.sql("""
                                insert into decision (id, edition_id, matter, subject, terms, reason, proposed_by, proposed_name,
                                    proposed_at, taken_by, taken_name, taken_at)
                                select id, edition_id, matter, subject, terms, reason, proposed_by, proposed_name, proposed_at,
                                    proposed_by, proposed_name, utc_timestamp(6) from proposal
                                """).update())
                .withMessageContaining("decided_by_two_persons");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> application
                        .sql("""
                                insert into roll_decision (decision_id, edition_id, roll_entry_id, outcome, cause)
                                values (uuid(), :edition, :entry, 'STRUCK_OUT', 'DUPLICATE')
                                """)
                        .param("edition", edition.id().value())
                        .param("entry", entry)
                        .update())
                .withMessageContaining("roll_decided_by_two");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.sql("delete from roll_decision").update())
                .withStackTraceContaining("denied");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.sql("delete from fraud_signal").update())
                .withStackTraceContaining("denied");
    }

    @Test
    void a_proposal_says_what_is_missing_and_may_be_dropped() {
        invent(7);
        var entry = entries().getFirst();
        assertThat(pages.post()
                        .uri(DESK + "/DEVICE/" + entry)
                        .param("scope", "ticked")
                        .with(user(first))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez ce que vous proposez.", "Cochez au moins un émargement.");
        propose(first, entry, "NOT_RESIDENT", List.of(entry));
        assertThat(propose(second, entry, "KEEP", List.of(entry)))
                .hasStatus(422)
                .bodyText()
                .contains("n’attend encore une décision");
        var batch = batch();
        assertThat(answer(second, batch, "retrait")).hasStatus3xxRedirection();
        assertThat(answer(second, batch, "confirmation"))
                .hasStatus(422)
                .bodyText()
                .contains("n’attend plus");
        assertThat(scene.rows("sealed_ballot")).isEqualTo(7);
    }

    @Test
    void once_the_urn_is_open_the_desk_is_read_and_what_signals_were_made_from_is_forgotten() {
        invent(7);
        var entry = entries().getFirst();
        propose(first, entry, "DUPLICATE", List.of(entry));
        var batch = batch();
        close();
        urn.open(edition.id(), PollScene.FIRST);
        assertThat(answer(second, batch, "confirmation"))
                .hasStatus(422)
                .bodyText()
                .contains("L’urne est ouverte");
        assertThat(review.settled(edition.id()).orElseThrow().undecided()).isEqualTo(7);
        assertThat(database.owner().sql("""
                                select count(*) from roll_entry
                                where device_hash is not null or network_hash is not null or likeness_hash is not null
                                """).query(Integer.class).single()).isZero();
        assertThat(scene.rows("fraud_signal")).isPositive();
        // Forgotten with the roll, the numbers stay.
        database.owner().sql("delete from roll_entry").update();
        assertThat(scene.rows("fraud_signal")).isZero();
        assertThat(review.figures(edition.id()).signalled()).isEqualTo(7);
    }

    @Test
    void observers_read_numbers_only() {
        invent(7);
        var observer = fixtures.staff(Role.OBSERVER);
        assertThat(pages.get().uri(DESK).with(user(observer)))
                .hasStatusOk()
                .bodyText()
                .contains("signalés")
                .doesNotContain("File des signalements");
        assertThat(pages.get().uri(DESK + "/DEVICE/" + entries().getFirst()).with(user(observer)))
                .hasStatus(403);
    }
}
