package fr.comptoir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.shared.Period;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class SigningPagesTests {

    private final MockMvcTester pages;
    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private StaffPrincipal host;

    SigningPagesTests(MockMvcTester pages, ApplicationContext beans, Fixtures fixtures, TestDatabase database) {
        this.pages = pages;
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
    }

    @BeforeEach
    void host() {
        database.empty();
        host = fixtures.staff(Role.HOST);
    }

    private MvcTestResult post(String path, String birthName, String givenNames, String year, String... more) {
        return postFrom("Béthune (62400)", path, birthName, givenNames, year, more);
    }

    private MvcTestResult postFrom(
            String commune, String path, String birthName, String givenNames, String year, String... more) {
        var request = pages.post()
                .uri("/gestion/emargement/2027" + path)
                .with(csrf())
                .with(user(host))
                .param("birthName", birthName)
                .param("givenNames", givenNames)
                .param("birthDay", "7")
                .param("birthMonth", "3")
                .param("birthYear", year)
                .param("commune", commune)
                .param("sworn", "true");
        for (var index = 0; index < more.length; index += 2) {
            request = request.param(more[index], more[index + 1]);
        }
        return request.exchange();
    }

    @Test
    void a_person_signs_once_and_the_next_look_says_so() {
        scene.openWithDesk("2027", false);
        assertThat(post("", "Martin", "Léa", "1984")).bodyText().contains("Cette personne peut voter");
        assertThat(post("/papier", "Martin", "Léa", "1984")).hasRedirectedUrl("/gestion/emargement/2027");
        assertThat(post("", "MARTIN", "lea", "1984")).bodyText().contains("Cette personne a déjà voté");
        var again = post("/papier", "MARTIN", "lea", "1984");
        assertThat(again).hasStatus(409).bodyText().contains("Cette personne a déjà voté");
        assertThat(scene.rows("roll_entry")).isOne();
        assertThat(sheetsGiven()).isOne();
        assertThat(database.owner()
                        .sql("select channel, votes from daily_turnout")
                        .query((row, number) -> row.getString(1) + row.getInt(2))
                        .list())
                .containsExactly("PAPER1");
    }

    @Test
    void the_same_button_pressed_twice_gives_one_ballot_and_says_it() {
        scene.openWithDesk("2027", false);
        var id = UUID.randomUUID().toString();
        assertThat(post("/papier", "Martin", "Léa", "1984", "signature", id)).hasStatus(302);
        var second = post("/papier", "Martin", "Léa", "1984", "signature", id);
        assertThat(second).hasStatus(302);
        assertThat(second.getMvcResult().getFlashMap().get("flash")).asString().contains("un seul bulletin");
        assertThat(scene.rows("roll_entry")).isOne();
        assertThat(sheetsGiven()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"2020, il faut avoir 11 ans", "2013, l’accord d’un parent"})
    void children_vote_from_the_age_of_the_edition_with_a_parents_consent(int year, String said) {
        scene.openWithDesk("2027", false);
        assertThat(post("/papier", "Martin", "Léa", String.valueOf(year)))
                .hasStatus(422)
                .bodyText()
                .contains(said);
        assertThat(scene.rows("roll_entry")).isZero();
    }

    @Test
    void a_parents_consent_opens_the_vote_to_a_child() {
        scene.openWithDesk("2027", false);
        assertThat(post("/papier", "Martin", "Léa", "2013", "parentalConsent", "true"))
                .hasStatus(302);
    }

    @Test
    void what_is_missing_is_said_at_the_field_and_nothing_typed_is_lost() {
        scene.openWithDesk("2027", false);
        var page = post("", "", "Léa", "19x4");
        assertThat(page).hasStatus(422).bodyText().contains("Écrivez votre nom de naissance", "value=\"19x4\"");
    }

    @ParameterizedTest
    @CsvSource({"''", "/papier"})
    void a_commune_that_is_only_close_to_what_was_typed_is_asked_for_never_guessed(String path) {
        scene.openWithDesk("2027", false);
        assertThat(postFrom("Lille", path, "Martin", "Léa", "1984"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez votre commune dans la liste", "value=\"Lillers (62190)\"");
        assertThat(scene.rows("roll_entry")).isZero();
        assertThat(postFrom("lillers", path, "Martin", "Léa", "1984")
                        .getResponse()
                        .getStatus())
                .isLessThan(400);
    }

    @Test
    void nobody_signs_before_the_opening_nor_after_the_close() {
        var now = Instant.now();
        scene.withDesk("2027", new Period(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1))), false);
        assertThat(post("", "Martin", "Léa", "1984")).bodyText().contains("Le vote n’est pas ouvert");
        assertThat(post("/papier", "Martin", "Léa", "1984")).hasStatus(409);
        assertThat(scene.rows("roll_entry")).isZero();
    }

    @Test
    void an_edition_without_a_desk_has_none() {
        scene.open("2027");
        assertThat(pages.get().uri("/gestion/emargement/2027").with(user(host))).hasStatus(404);
        assertThat(pages.get().uri("/gestion/emargement").with(user(host)))
                .bodyText()
                .contains("Aucun bureau de vote");
    }

    @Test
    void the_tables_tie_no_sheet_to_a_signature() {
        scene.openWithDesk("2027", false);
        post("/papier", "Martin", "Léa", "1984");
        assertThat(database.owner()
                        .sql(
                                "select column_name from information_schema.columns where table_schema = database() and table_name = 'sheets_given'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("edition_id", "sheets");
        assertThat(database.owner()
                        .sql("select group_concat(detail) from journal")
                        .query(String.class)
                        .single())
                .doesNotContain("Martin", "Léa", "1984");
    }

    @Test
    void a_homonym_signs_once_with_the_code_that_two_persons_gave() {
        scene.openWithDesk("2027", false);
        post("/papier", "Martin", "Jean-Pierre", "1984");
        assertThat(post("", "Martin", "Jean-Paul", "1984"))
                .bodyText()
                .contains("Cette personne a déjà voté", "Elle a un code personnel");
        var code = homonymCode();
        assertThat(post("/papier", "Martin", "Jean-Paul", "1984", "homonymCode", "0000 0000 0000 0000"))
                .hasStatus(409)
                .bodyText()
                .contains("Ce n’est pas un code donné pour cette identité", "Cette personne a déjà voté");
        var signature = UUID.randomUUID().toString();
        for (var press = 0; press < 2; press++) {
            assertThat(post("/papier", "Martin", "Jean-Paul", "1984", "homonymCode", code, "signature", signature))
                    .hasRedirectedUrl("/gestion/emargement/2027");
        }
        assertThat(post("/papier", "Martin", "Jean-Paul", "1984", "homonymCode", code))
                .as("a code serves once")
                .hasStatus(409);
        assertThat(scene.rows("roll_entry")).isEqualTo(2);
        assertThat(sheetsGiven()).isEqualTo(2);
    }

    @Test
    void a_homonyms_code_is_not_used_up_while_the_poll_is_stopped() {
        var edition = scene.openWithDesk("2027", false);
        post("/papier", "Martin", "Jean-Pierre", "1984");
        var code = homonymCode();
        database.stopPoll(edition.id(), "SUSPENDED");
        assertThat(post("/papier", "Martin", "Jean-Paul", "1984", "homonymCode", code))
                .hasStatus(409)
                .bodyText()
                .contains("Le vote n’est pas ouvert");
        database.stopPoll(edition.id(), "SEALED");
        assertThat(post("/papier", "Martin", "Jean-Paul", "1984", "homonymCode", code))
                .hasRedirectedUrl("/gestion/emargement/2027");
    }

    /** Proposed by one officer, confirmed by another. */
    private String homonymCode() {
        board(
                "",
                "birthName",
                "Martin",
                "givenNames",
                "Jean-Paul",
                "birthDay",
                "7",
                "birthMonth",
                "3",
                "birthYear",
                "1984",
                "commune",
                "Béthune (62400)",
                "seen",
                "true",
                "reason",
                "Son frère jumeau a voté ; pièce vue, prénoms différents.");
        var proposal = database.owner()
                .sql("select id from proposal")
                .query(UUID.class)
                .single();
        var page = board("/" + proposal + "/confirmation").getResponse();
        var code = Pattern.compile("id=\"code-personnel\">([\\d ]+)<")
                .matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private MvcTestResult board(String path, String... fields) {
        var request = pages.post()
                .uri("/gestion/scrutin/2027/homonymes" + path)
                .with(csrf())
                .with(user(fixtures.staff(Role.POLL_OFFICER)));
        for (var index = 0; index < fields.length; index += 2) {
            request = request.param(fields[index], fields[index + 1]);
        }
        return request.exchange();
    }

    private int sheetsGiven() {
        return database.owner()
                .sql("select sheets from sheets_given")
                .query(Integer.class)
                .single();
    }
}
