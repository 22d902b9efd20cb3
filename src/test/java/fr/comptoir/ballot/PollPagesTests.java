package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class PollPagesTests {

    private final MockMvcTester pages;
    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final Polls polls;
    private final Rulebooks rulebooks;
    private final ProjectCatalogue catalogue;
    private final BallotArchive archive;
    private StaffPrincipal first;
    private StaffPrincipal second;

    PollPagesTests(
            MockMvcTester pages,
            ApplicationContext beans,
            Fixtures fixtures,
            TestDatabase database,
            Polls polls,
            Rulebooks rulebooks,
            ProjectCatalogue catalogue,
            BallotArchive archive) {
        this.pages = pages;
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
        this.polls = polls;
        this.rulebooks = rulebooks;
        this.catalogue = catalogue;
        this.archive = archive;
    }

    @BeforeEach
    void officers() {
        database.empty();
        first = fixtures.staff(Role.POLL_OFFICER);
        second = fixtures.staff(Role.POLL_OFFICER);
    }

    private EditionView preparing() {
        var now = Instant.now();
        return scene.preparing("2027", new Period(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(20))));
    }

    private MvcTestResult open(StaffPrincipal who) {
        return pages.get().uri("/gestion/scrutin/2027").with(user(who)).exchange();
    }

    private MvcTestResult seal(StaffPrincipal who) {
        return seal(who, fingerprint(open(who)));
    }

    private MvcTestResult seal(StaffPrincipal who, String fingerprint) {
        return pages.post()
                .uri("/gestion/scrutin/2027/sceau")
                .param("empreinte", fingerprint)
                .with(user(who))
                .with(csrf())
                .exchange();
    }

    private static String fingerprint(MvcTestResult page) {
        try {
            var body = page.getResponse().getContentAsString(StandardCharsets.UTF_8);
            var found = Pattern.compile("<span class=\"mono\">([0-9a-f]{64})<").matcher(body);
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> journal() {
        return database.owner()
                .sql("select action from journal order by number")
                .query(String.class)
                .list();
    }

    @Test
    void two_officers_seal_the_poll_and_everything_is_frozen() {
        var edition = preparing();
        assertThat(open(first)).hasStatusOk().bodyText().contains("6 projets labellisés", "Poser le premier sceau");
        assertThat(seal(first)).hasStatus3xxRedirection();
        assertThat(polls.of(edition.id()).orElseThrow().status()).isEqualTo(PollStatus.PREPARED);
        assertThat(seal(second)).hasStatus3xxRedirection();
        var poll = polls.of(edition.id()).orElseThrow();
        assertThat(poll.status()).isEqualTo(PollStatus.SEALED);
        assertThat(poll.firstSeal().orElseThrow().by()).isEqualTo(first.id());
        assertThat(poll.secondSeal().orElseThrow().by()).isEqualTo(second.id());
        assertThat(polls.lines(edition.id())).extracting(BallotLine::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(catalogue.count(edition.id(), ProjectStatus.ON_BALLOT)).isEqualTo(6);
        assertThat(journal()).contains("poll.sealed-first", "poll.sealed");
        var rulebook = rulebooks.of(edition.id()).orElseThrow();
        assertThat(rulebook.content()).contains("choix au maximum : 3", "projet 1 : P-AAAAA2 | 2000.00 | ");
        var published = pages.get().uri("/editions/2027/reglement.txt").exchange();
        assertThat(published).hasStatusOk();
        assertThat(HexFormat.of().formatHex(Token.sha256(published.getResponse().getContentAsByteArray())))
                .isEqualTo(rulebook.sha256());
        assertThat(pages.get().uri("/editions/2027/reglement"))
                .hasStatusOk()
                .bodyText()
                .contains(rulebook.sha256(), first.name(), second.name());
    }

    @Test
    void one_officer_cannot_put_both_seals() {
        var edition = preparing();
        seal(first);
        assertThat(seal(first)).hasStatus(422).bodyText().contains("une autre personne du bureau de vote");
        assertThat(polls.of(edition.id()).orElseThrow().status()).isEqualTo(PollStatus.PREPARED);
        var sql =
                "update poll set status = 'SEALED', sealed_at = utc_timestamp(6), second_seal_by = first_seal_by, second_seal_name = first_seal_name";
        org.assertj.core.api.Assertions.assertThatExceptionOfType(
                        org.springframework.dao.DataIntegrityViolationException.class)
                .isThrownBy(() -> database.owner().sql(sql).update());
    }

    @Test
    void a_change_after_the_first_seal_makes_it_void() {
        var edition = preparing();
        seal(first);
        database.owner()
                .sql("update project set requested_cents = requested_cents + 100 limit 1")
                .update();
        assertThat(open(second)).bodyText().contains("Le règlement a changé");
        assertThat(seal(second)).hasStatus3xxRedirection();
        var poll = polls.of(edition.id()).orElseThrow();
        assertThat(poll.status()).isEqualTo(PollStatus.PREPARED);
        assertThat(poll.firstSeal().orElseThrow().by()).isEqualTo(second.id());
    }

    @Test
    void a_text_that_changed_while_it_was_read_is_not_sealed() {
        var edition = preparing();
        assertThat(seal(first, "0".repeat(64))).hasStatus(422).bodyText().contains("pendant que vous le lisiez");
        assertThat(polls.of(edition.id()).orElseThrow().firstSeal()).isEmpty();
    }

    @Test
    void a_poll_that_is_no_demonstration_is_refused_until_ballots_are_encrypted() {
        var edition = preparing();
        database.owner().sql("update edition set demonstration = false").update();
        assertThat(open(first)).hasStatusOk().bodyText().contains("Bloquant", "pas encore chiffrés");
        assertThat(seal(first)).hasStatus(422).bodyText().contains("ne peut pas être scellé");
        assertThat(polls.of(edition.id()).orElseThrow().firstSeal()).isEmpty();
        assertThat(rulebooks.of(edition.id())).isEmpty();
    }

    @Test
    void a_poll_without_projects_or_whose_close_is_past_is_not_sealed() {
        var now = Instant.now();
        fixtures.edition("2027");
        assertThat(seal(first)).hasStatus(422).bodyText().contains("au moins deux projets");
        database.empty();
        first = fixtures.staff(Role.POLL_OFFICER);
        scene.preparing("2027", new Period(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2))));
        assertThat(seal(first)).hasStatus(422).bodyText().contains("clôture du vote est passée");
    }

    @Test
    void turnout_is_shown_from_ten_votes_on_and_the_urn_is_opened_after_the_close() {
        var now = Instant.now();
        var edition = scene.sealed("2027", new Period(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2))));
        archive.recordSigned(edition.id(), votes(9, now));
        assertThat(open(first)).bodyText().contains("moins de 10").doesNotContain("Votes par jour");
        archive.recordSigned(edition.id(), votes(3, now));
        assertThat(open(first)).bodyText().contains("12 votes", "Votes par jour", "Ouvrir l’urne");
        var opened = pages.post()
                .uri("/gestion/scrutin/2027/urne")
                .with(user(first))
                .with(csrf())
                .exchange();
        assertThat(opened).hasStatus3xxRedirection();
        assertThat(open(first)).bodyText().contains("mêlés au hasard").doesNotContain("Ouvrir l’urne");
        assertThat(journal()).contains("urn.opened");
        assertThat(scene.rows("sealed_ballot")).isZero();
    }

    private static List<ArchivedVote> votes(int number, Instant now) {
        return Collections.nCopies(
                number,
                new ArchivedVote(
                        new CommuneCode("62119"), VotingChannel.ONLINE, now.minus(Duration.ofDays(4)), List.of(1, 2)));
    }

    @Test
    void the_list_says_whether_officers_and_mails_are_there() {
        preparing();
        assertThat(open(first))
                .bodyText()
                .contains("2 personnes du bureau de vote", "Aucun courriel n’est encore parti");
        database.owner()
                .sql("update staff_account set enabled = false where id = :id")
                .param("id", second.id())
                .update();
        assertThat(open(first)).bodyText().contains("Bloquant", "il y en a 1");
        assertThat(seal(first, "0".repeat(64))).hasStatus(422).bodyText().contains("il y en a 1");
    }

    @Test
    void everybody_follows_the_turnout_from_ten_votes_on_until_the_result() {
        var now = Instant.now();
        var edition = scene.open("2027");
        archive.recordSigned(edition.id(), votes(9, now.plus(Duration.ofDays(4)).minusSeconds(60)));
        assertThat(pages.get().uri("/resultats/2027")).hasStatusOk().bodyText().doesNotContain("Participation");
        archive.recordSigned(edition.id(), votes(3, now.plus(Duration.ofDays(4)).minusSeconds(60)));
        assertThat(pages.get().uri("/resultats/2027"))
                .hasStatusOk()
                .bodyText()
                .contains("12 personnes ont voté", "12 votes");
        assertThat(open(first)).bodyText().contains("En ligne", "12 votes");
    }

    @Test
    void others_read_or_stay_out() {
        preparing();
        var observer = fixtures.staff(Role.OBSERVER);
        var host = fixtures.staff(Role.HOST);
        assertThat(open(observer)).hasStatusOk().bodyText().doesNotContain("Poser le premier sceau");
        assertThat(seal(observer, "0".repeat(64))).hasStatus(403);
        assertThat(open(host)).hasStatus(403);
        assertThat(pages.get().uri("/gestion/scrutin").with(user(observer)))
                .hasStatusOk()
                .bodyText()
                .contains("Budget citoyen 2027", "En préparation");
    }
}
