package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.fraud.FraudWatch;
import fr.comptoir.electorate.fraud.RollReview;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class HomonymTests {

    private static final String HOMONYMS = "/gestion/scrutin/2027/homonymes";
    private static final String REQUESTS = "/gestion/scrutin/2027/droits";

    private final MockMvcTester pages;
    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final FraudWatch watch;
    private final RollReview review;

    @LocalServerPort
    private int port;

    private EditionView edition;
    private StaffPrincipal first;
    private StaffPrincipal second;

    HomonymTests(
            MockMvcTester pages,
            ApplicationContext beans,
            Fixtures fixtures,
            TestDatabase database,
            FraudWatch watch,
            RollReview review) {
        this.pages = pages;
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
        this.watch = watch;
        this.review = review;
    }

    @BeforeEach
    void jeanPierreHasVoted() {
        database.empty();
        edition = scene.open("2027");
        first = fixtures.staff(Role.POLL_OFFICER);
        second = fixtures.staff(Role.POLL_OFFICER);
        var jeanPierre = new HttpResident(port, "jp@example.org");
        jeanPierre.askForCode("Martin", "Jean-Pierre", "1");
        assertThat(jeanPierre.vote(scene.code("jp@example.org")).statusCode()).isEqualTo(200);
    }

    private MvcTestResult post(String path, StaffPrincipal who, String... fields) {
        var request = pages.post()
                .uri(path)
                .param("birthName", "Martin")
                .param("givenNames", "Jean-Paul")
                .param("birthDay", "7")
                .param("birthMonth", "3")
                .param("birthYear", "1984")
                .param("seen", "true");
        for (var field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return request.with(user(who)).with(csrf()).exchange();
    }

    private MvcTestResult propose() {
        return post(
                HOMONYMS,
                first,
                "commune",
                "Béthune (62400)",
                "reason",
                "Son frère jumeau a voté hier ; pièce vue, prénoms différents.");
    }

    private UUID proposal() {
        return database.owner().sql("select id from proposal").query(UUID.class).single();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String code(MvcTestResult page) {
        var found = Pattern.compile("id=\"code-personnel\">([\\d ]+)<").matcher(body(page));
        if (!found.find()) {
            throw new AssertionError(body(page));
        }
        return found.group(1);
    }

    private String granted() {
        assertThat(propose()).hasStatus3xxRedirection();
        return code(post(HOMONYMS + "/" + proposal() + "/confirmation", second));
    }

    private int vote(String code) {
        var jeanPaul = new HttpResident(port, "jpaul@example.org");
        jeanPaul.askForCode("Martin", "Jean-Paul", "2");
        return jeanPaul.vote(code).statusCode();
    }

    @Test
    void twins_meet_at_the_desk_and_each_votes_once() {
        var jeanPaul = new HttpResident(port, "jpaul@example.org");
        jeanPaul.askForCode("Martin", "Jean-Paul", "2");
        var refused = jeanPaul.vote(scene.code("jpaul@example.org"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("des jumeaux aussi", "code personnel");

        var code = granted();
        assertThat(code).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        var voted = jeanPaul.vote(code);
        assertThat(voted.statusCode()).isEqualTo(200);
        assertThat(HttpResident.receipt(jeanPaul.vote(code))).isEqualTo(HttpResident.receipt(voted));
        assertThat(vote(code)).as("a code serves once").isNotEqualTo(200);
        assertThat(scene.rows("sealed_ballot")).isEqualTo(2);
        assertThat(review.figures(edition.id()).homonyms()).isOne();
        watch.look(edition.id());
        assertThat(review.figures(edition.id()).signalled())
                .as("already decided")
                .isZero();
    }

    @Test
    void one_person_alone_admits_nobody() {
        propose();
        assertThat(post(HOMONYMS + "/" + proposal() + "/confirmation", first))
                .hasStatus(422)
                .bodyText()
                .contains("une autre personne que celle qui propose");
        assertThat(propose()).hasStatus(422);
        assertThat(post(HOMONYMS + "/" + proposal() + "/retrait", first)).hasStatus3xxRedirection();
        assertThat(scene.rows("homonym")).isZero();
        assertThat(scene.rows("decision")).isZero();
    }

    @Test
    void the_code_is_of_this_identity_only_and_a_lost_one_is_replaced() {
        var lost = granted();
        var other = new HttpResident(port, "autre@example.org");
        other.askForCode("Durand", "Anne", "2");
        assertThat(other.vote(lost).statusCode()).isEqualTo(422);
        assertThat(vote("0000 0000 0000 0000")).isEqualTo(422);
        var again = code(post(HOMONYMS + "/code", second, "commune", "Béthune (62400)"));
        assertThat(vote(lost)).isEqualTo(422);
        assertThat(vote(again)).isEqualTo(200);
    }

    @Test
    void who_meets_nobody_needs_no_desk() {
        assertThat(pages.post()
                        .uri(HOMONYMS)
                        .param("birthName", "Durand")
                        .param("givenNames", "Anne")
                        .param("birthDay", "1")
                        .param("birthMonth", "1")
                        .param("birthYear", "1990")
                        .param("commune", "Béthune (62400)")
                        .param("seen", "true")
                        .param("reason", "La personne pense avoir une homonyme.")
                        .with(user(first))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("peut voter comme tout le monde");
    }

    @Test
    void nothing_of_the_identity_is_stored() {
        granted();
        var kept = database.owner().sql("""
                        select concat_ws(' ', terms, reason, subject) from decision
                        union all select concat_ws(' ', action, subject, detail) from journal
                        """).query(String.class).list();
        assertThat(kept).isNotEmpty().noneMatch(text -> text.contains("Martin") || text.contains("Jean-P"));
    }

    @Test
    void somebody_is_told_what_the_roll_holds_and_has_their_commune_corrected() {
        assertThat(post(REQUESTS, first))
                .hasStatusOk()
                .bodyText()
                .contains("Un vote est enregistré sous cette identité", "En ligne", "Béthune (62400)")
                .doesNotContain("Le garage solidaire");
        var entry = database.owner()
                .sql("select id from roll_entry")
                .query(UUID.class)
                .single()
                .toString();
        assertThat(post(REQUESTS + "/commune", first, "entry", entry, "commune", "Arras (62000)"))
                .hasStatus3xxRedirection();
        assertThat(database.owner()
                        .sql("select commune_code from roll_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("62041");
        assertThat(post(
                        REQUESTS + "/commune",
                        first,
                        "entry",
                        UUID.randomUUID().toString(),
                        "commune",
                        "Arras (62000)"))
                .hasStatus(404);
        assertThat(post(REQUESTS + "/commune", first, "entry", entry, "commune", "Nulle part"))
                .hasStatus(422);
        assertThat(database.owner()
                        .sql("select action from journal where action like 'roll.%' order by number")
                        .query(String.class)
                        .list())
                .contains("roll.answered", "roll.corrected");
    }

    @Test
    void who_has_not_voted_opens_a_case() {
        var entry = database.owner()
                .sql("select id from roll_entry")
                .query(UUID.class)
                .single()
                .toString();
        assertThat(post(REQUESTS + "/vote-conteste", first, "entry", entry)).hasStatus3xxRedirection();
        assertThat(review.undecided(edition.id())).isOne();
        assertThat(pages.get()
                        .uri("/gestion/scrutin/2027/signalements/CONTESTED/" + entry)
                        .with(user(first)))
                .hasStatusOk()
                .bodyText()
                .contains("Une personne dit ne pas avoir voté", "Béthune (62400)")
                .doesNotContain("Martin");
    }

    @Test
    void no_document_no_answer() {
        assertThat(pages.post()
                        .uri(REQUESTS)
                        .param("birthName", "Martin")
                        .with(user(first))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez votre prénom", "Voyez la pièce d’identité");
    }
}
