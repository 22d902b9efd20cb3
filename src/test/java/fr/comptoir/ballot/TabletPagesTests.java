package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.Declaration;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.SealedTexts;
import fr.comptoir.platform.VisitorOrder;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** The vote on the tablet of a desk: an officer's ticket, a visit, one signature in the roll. */
@ComptoirTest
class TabletPagesTests {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern TICKET = Pattern.compile("id=\"ticket\">[^<#]*#([\\w-]+)<");
    private static final String OVER = "Cette visite est terminée";

    private final MockMvcTester pages;
    private final ApplicationContext beans;
    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private StaffPrincipal host;

    @LocalServerPort
    private int port;

    TabletPagesTests(MockMvcTester pages, ApplicationContext beans, Fixtures fixtures, TestDatabase database) {
        this.pages = pages;
        this.beans = beans;
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
    }

    @BeforeEach
    void openPoll() {
        database.empty();
        host = fixtures.staff(Role.HOST);
        scene.openWithDesk("2027", false);
    }

    /** A tablet: a browser with its cookies and the page that it shows. */
    private final class Tablet {

        private final Map<String, Cookie> cookies = new HashMap<>();
        private Map<String, List<String>> page = Map.of();

        MvcTestResult ready() {
            return keep(pages.get().uri(TabletDesk.ADDRESS).cookie(cookies()).exchange());
        }

        MvcTestResult open(String ticket) {
            ready();
            return post(TabletDesk.ADDRESS, Map.of("pivot", List.of(ticket), "way", List.of("desk")));
        }

        /** Chooses, checks, continues: to the page with « Je vote ». */
        MvcTestResult choose(String... choices) {
            var form = new HashMap<>(page);
            form.put("choices", List.of(choices));
            assertThat(post("/voter/verification", form))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Vérifiez vos choix");
            return post("/voter/identite", page);
        }

        MvcTestResult vote() {
            return post("/voter/bulletin", page);
        }

        MvcTestResult post(String path, Map<String, List<String>> form) {
            var fields = new LinkedMultiValueMap<String, String>();
            form.forEach(fields::addAll);
            return keep(pages.post()
                    .uri(path)
                    .with(csrf())
                    .cookie(cookies())
                    .params(fields)
                    .exchange());
        }

        private Cookie[] cookies() {
            // MockMvc refuses an empty list.
            var sent = new ArrayList<>(cookies.values());
            sent.add(new Cookie("autre", "x"));
            return sent.toArray(Cookie[]::new);
        }

        private MvcTestResult keep(MvcTestResult result) {
            for (var cookie : result.getResponse().getCookies()) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie);
                }
            }
            if (result.getResponse().getStatus() == 200) {
                var read = new HashMap<String, List<String>>();
                HIDDEN.matcher(body(result))
                        .results()
                        .filter(field -> !"_csrf".equals(field.group(1)))
                        .forEach(field -> read.computeIfAbsent(field.group(1), _ -> new ArrayList<>())
                                .add(field.group(2)));
                page = read;
            }
            return result;
        }
    }

    private MvcTestResult officer(String path, String name) {
        return pages.post()
                .uri("/gestion/emargement/2027" + path)
                .with(csrf())
                .with(user(host))
                .param("birthName", name)
                .param("givenNames", "Léa")
                .param("birthDay", "7")
                .param("birthMonth", "3")
                .param("birthYear", "1984")
                .param("commune", "Béthune (62400)")
                .param("sworn", "true")
                .exchange();
    }

    private String ticket(String name) {
        var page = officer("/tablette", name);
        assertThat(page).hasStatusOk();
        var found = TICKET.matcher(body(page));
        assertThat(found.find()).as(body(page)).isTrue();
        return found.group(1);
    }

    private static String body(MvcTestResult result) {
        try {
            return HtmlUtils.htmlUnescape(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String receipt(MvcTestResult page) {
        var code = Pattern.compile("id=\"recu\">([^<]+)<").matcher(body(page));
        assertThat(code.find()).as(body(page)).isTrue();
        return code.group(1);
    }

    private void nothingStored() {
        for (var table : List.of("roll_entry", "sealed_ballot", "daily_turnout", "voting_code")) {
            assertThat(scene.rows(table)).as(table).isZero();
        }
    }

    private int refused() {
        return database.owner()
                .sql("select coalesce(sum(n), 0) from refusal_count where reason = 'DESK_TICKET'")
                .query(Integer.class)
                .single();
    }

    private List<String> turnout() {
        return database.owner()
                .sql("select channel, votes from daily_turnout order by channel")
                .query((row, number) -> row.getString(1) + row.getInt(2))
                .list();
    }

    @Test
    void a_resident_votes_on_the_tablet_and_nothing_is_stored_before() {
        var tablet = new Tablet();
        assertThat(tablet.open(ticket("Martin")))
                .hasStatusOk()
                .bodyText()
                .contains("trois coups de cœur", "Étape 1 sur 3", "Arrêter et tout effacer");
        assertThat(tablet.choose("2", "5"))
                .hasStatusOk()
                .bodyText()
                .contains("Léa Martin, né·e le 7/3/1984, Béthune (62400)", "Étape 3 sur 3")
                .doesNotContain("Code reçu", "Modifier mon identité");
        nothingStored();
        var page = tablet.vote();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Votre bulletin est enregistré", "Terminé")
                .doesNotContain("Martin", "café");
        assertThat(database.owner()
                        .sql(
                                "select channel, residency_check, device_hash is null, network_hash is null from roll_entry")
                        .query((row, number) ->
                                row.getString(1) + " " + row.getString(2) + row.getInt(3) + row.getInt(4))
                        .list())
                .containsExactly("DESK DESK11");
        assertThat(turnout()).containsExactly("DESK1");
        assertThat(tablet.post("/verifier", Map.of("code", List.of(receipt(page)))))
                .bodyText()
                .contains("Enregistré");
    }

    @Test
    void the_journal_tells_the_officers_act_and_nobodys_name() {
        ticket("Martin");
        var journal = database.owner()
                .sql(
                        "select group_concat(action, ' ', subject, ' ', detail) from journal where action = 'tablet.handed'")
                .query(String.class)
                .single();
        assertThat(journal).contains("2027", "Pièce d’identité vue").doesNotContain("Martin", "Léa", "1984", "Béthune");
    }

    @Test
    void browsers_are_told_to_keep_none_of_these_pages() {
        var tablet = new Tablet();
        var ticket = ticket("Martin");
        for (var page : List.of(
                officer("/tablette", "Durand"),
                tablet.ready(),
                tablet.open(ticket),
                tablet.choose("2"),
                tablet.vote())) {
            assertThat(page).hasStatusOk();
            assertThat(page.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        }
    }

    @Test
    void whoever_voted_online_has_voted_on_the_tablet_too() throws Exception {
        var early = ticket("Martin");
        online("Martin", "lea@example.org");
        assertThat(officer("", "MARTIN")).bodyText().contains("Cette personne a déjà voté");
        assertThat(officer("/tablette", "MARTIN")).hasStatus(409).bodyText().contains("Cette personne a déjà voté");
        var tablet = new Tablet();
        tablet.open(early);
        tablet.choose("2");
        assertThat(tablet.vote())
                .hasStatus(409)
                .bodyText()
                .contains("Un vote est déjà enregistré sous cette identité", "Terminé")
                .doesNotContain("Martin");
        assertThat(scene.rows("roll_entry")).isOne();
        assertThat(scene.rows("sealed_ballot")).isOne();
        assertThat(turnout()).containsExactly("ONLINE1");
    }

    @Test
    void whoever_voted_on_the_tablet_has_voted_online_and_on_paper_too() {
        var tablet = new Tablet();
        tablet.open(ticket("Martin"));
        tablet.choose("2");
        assertThat(tablet.vote()).hasStatusOk();
        assertThat(online("MARTIN", "lea@example.org")).isEqualTo(409);
        assertThat(officer("/papier", "martin")).hasStatus(409);
        assertThat(scene.rows("roll_entry")).isOne();
        assertThat(turnout()).containsExactly("DESK1");
    }

    private int online(String name, String mailbox) {
        var resident = new HttpResident(port, mailbox);
        resident.askForCode(name, "Léa", "3");
        return resident.vote(scene.code(mailbox)).statusCode();
    }

    @Test
    void online_and_on_the_tablet_at_the_same_moment_one_of_the_two_counts() throws Exception {
        var residents = 8;
        for (var number = 0; number < residents; number++) {
            var name = "Durand" + (char) ('a' + number);
            var resident = new HttpResident(port, name + "@example.org");
            resident.askForCode(name, "Léa", "3");
            var code = scene.code(name + "@example.org");
            var tablet = new Tablet();
            tablet.open(ticket(name));
            tablet.choose("2");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var web = threads.submit(() -> resident.vote(code).statusCode());
                var desk = threads.submit(() -> tablet.vote().getResponse().getStatus());
                assertThat(List.of(web.get(), desk.get())).containsExactlyInAnyOrder(200, 409);
            }
        }
        assertThat(scene.rows("roll_entry")).isEqualTo(residents);
        assertThat(scene.rows("sealed_ballot")).isEqualTo(residents);
    }

    @Test
    void the_button_pressed_twice_shows_one_receipt_and_the_ticket_opened_again_none() {
        var ticket = ticket("Martin");
        var tablet = new Tablet();
        tablet.open(ticket);
        tablet.choose("2");
        var ready = tablet.page;
        var first = receipt(tablet.vote());
        var second = tablet.post("/voter/bulletin", ready);
        assertThat(second).hasStatusOk().bodyText().contains("déjà enregistré");
        assertThat(receipt(second)).isEqualTo(first);

        var another = new Tablet();
        another.open(ticket);
        another.choose("3");
        assertThat(another.vote())
                .hasStatus(409)
                .bodyText()
                .contains("déjà enregistré")
                .doesNotContain(first);
        assertThat(scene.rows("sealed_ballot")).isOne();
    }

    @Test
    void no_page_of_the_person_before_opens_again_once_the_tablet_waits_for_the_next() {
        var tablet = new Tablet();
        tablet.open(ticket("Martin"));
        var first = tablet.page;
        tablet.choose("2", "5");
        var last = tablet.page;
        assertThat(tablet.vote()).hasStatusOk();
        assertThat(tablet.ready()).bodyText().contains("Prêt pour la personne suivante");
        assertThat(tablet.cookies).doesNotContainKeys("tablette", "ordre");
        for (var path : List.of("/voter/verification", "/voter/identite", "/voter/code", "/voter/bulletin", "/voter")) {
            for (var page : List.of(first, last)) {
                assertThat(tablet.post(path, page))
                        .hasStatus(422)
                        .bodyText()
                        .contains(OVER)
                        .doesNotContain("Martin", "café", "class=\"receipt");
            }
        }
        assertThat(scene.rows("roll_entry")).isOne();
    }

    @Test
    void a_ticket_that_was_changed_is_not_believed() {
        var ticket = ticket("Martin");
        var changed = ticket.substring(0, 60) + (ticket.charAt(60) == 'A' ? 'B' : 'A') + ticket.substring(61);
        refuses(changed, "Ce ticket ne s’ouvre pas");
        refuses("n’importe quoi", "Ce ticket ne s’ouvre pas");
        refuses("", "Ce ticket ne s’ouvre pas");
        assertThat(refused()).isEqualTo(3);
        nothingStored();
    }

    @Test
    void a_ticket_opens_for_ten_minutes() {
        refuses(made(edition(), Duration.ofMinutes(11)), "Ce ticket ne s’ouvre pas");
        assertThat(refused()).isOne();
        assertThat(new Tablet().open(made(edition(), Duration.ofMinutes(9)))).hasStatusOk();
    }

    @Test
    void a_ticket_of_another_edition_opens_nothing() {
        var ticket = ticket("Martin");
        database.empty();
        scene.openWithDesk("2028", false);
        refuses(ticket, "Ce ticket ne s’ouvre pas");
        assertThat(refused()).isOne();
    }

    @Test
    void an_edition_without_a_tablet_offers_none_and_opens_no_ticket() {
        database.empty();
        host = fixtures.staff(Role.HOST);
        var edition = scene.open(
                "2027",
                new ElectorateTerms(
                        11,
                        15,
                        Set.of(ResidencyCheck.DECLARATION, ResidencyCheck.DESK),
                        Set.of(VotingChannel.ONLINE, VotingChannel.PAPER),
                        4,
                        false,
                        false),
                BallotTerms.choices(1, 3));
        assertThat(officer("", "Martin"))
                .bodyText()
                .contains("Cette personne peut voter")
                .doesNotContain("Voter sur la tablette");
        assertThat(officer("/tablette", "Martin")).hasStatus(404);
        refuses(made(edition, Duration.ZERO), "Ce ticket ne s’ouvre pas");
    }

    private EditionView edition() {
        return beans.getBean(fr.comptoir.edition.Editions.class).current().orElseThrow();
    }

    /** A ticket made so long ago. */
    private String made(EditionView edition, Duration ago) {
        var then =
                SealedTexts.of(beans.getBean(ComptoirProperties.class), Clock.offset(Clock.systemUTC(), ago.negated()));
        return new TabletDesk(then, beans.getBean(Territories.class), beans.getBean(VisitorOrder.class))
                .ticket(
                        edition,
                        new Declaration(
                                "Martin",
                                "Léa",
                                new BirthDate(LocalDate.of(1984, 3, 7)),
                                new CommuneCode("62119"),
                                true,
                                false));
    }

    private void refuses(String ticket, String words) {
        var tablet = new Tablet();
        assertThat(tablet.open(ticket)).hasStatus(422).bodyText().contains(words, "Prêt pour la personne suivante");
        nothingStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pivot", "token", "choices", "birthName", "commune", "proof"})
    void what_comes_back_changed_is_noticed_and_nothing_is_stored(String field) {
        var tablet = new Tablet();
        tablet.open(ticket("Martin"));
        tablet.choose("2");
        var form = new HashMap<>(tablet.page);
        assertThat(form).containsKey(field);
        form.put(field, List.of("choices".equals(field) ? "3" : "commune".equals(field) ? "Lens (62300)" : "Autre"));
        assertThat(tablet.post("/voter/bulletin", form))
                .hasStatus(422)
                .bodyText()
                .contains("n’est enregistré");
        nothingStored();
    }

    @Test
    void the_identity_of_one_visit_serves_no_other_one() {
        var mine = new Tablet();
        mine.open(ticket("Martin"));
        var theirs = new Tablet();
        theirs.open(ticket("Durand"));
        theirs.page.put("pivot", mine.page.get("pivot"));
        var form = new HashMap<>(theirs.page);
        form.put("choices", List.of("2"));
        assertThat(theirs.post("/voter/identite", form))
                .hasStatus(422)
                .bodyText()
                .contains(OVER);
        assertThat(refused()).isOne();
    }

    @Test
    void a_ticket_opens_in_no_browser_where_a_member_of_staff_is_signed_in() {
        var ticket = ticket("Martin");
        assertThat(pages.post()
                        .uri(TabletDesk.ADDRESS)
                        .with(csrf())
                        .with(user(host))
                        .param("pivot", ticket)
                        .param("way", "desk"))
                .hasStatus(422)
                .bodyText()
                .contains("Une personne du bureau est connectée")
                .doesNotContain("coups de cœur");
    }

    @Test
    void a_link_that_was_pasted_opens_like_its_ticket() {
        assertThat(new Tablet().open(" https://budget.example.fr/voter/tablette#" + ticket("Martin") + "\n"))
                .hasStatusOk()
                .bodyText()
                .contains("trois coups de cœur");
    }

    @Test
    void a_name_too_long_for_a_drawing_gets_a_paper_ballot() {
        assertThat(officer("/tablette", "Mar".repeat(250)))
                .hasStatus(422)
                .bodyText()
                .contains("Ce nom est trop long");
    }
}
