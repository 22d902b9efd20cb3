package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.HtmlUtils;

@ComptoirTest
class BoothPagesTests {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

    private final MockMvcTester pages;
    private final PollScene scene;
    private final TestDatabase database;

    BoothPagesTests(MockMvcTester pages, ApplicationContext beans, TestDatabase database) {
        this.pages = pages;
        this.scene = new PollScene(beans);
        this.database = database;
    }

    @BeforeEach
    void openPoll() {
        database.empty();
        scene.open("2027");
    }

    private MvcTestResult post(String path, Map<String, List<String>> form) {
        var fields = new LinkedMultiValueMap<String, String>();
        form.forEach(fields::addAll);
        return pages.post().uri(path).with(csrf()).params(fields).exchange();
    }

    private static Map<String, List<String>> resident(String name, String... choices) {
        var form = new LinkedHashMap<String, List<String>>();
        form.put("choices", List.of(choices));
        Map.of(
                        "birthName", name,
                        "givenNames", "Léa-Marie",
                        "birthDay", "7",
                        "birthMonth", "3",
                        "birthYear", "1984",
                        "commune", "Béthune",
                        "sworn", "true",
                        "email", "lea@example.org")
                .forEach((key, value) -> form.put(key, List.of(value)));
        return form;
    }

    /** What the page with « Je vote » carries, with the code of the mail. */
    private Map<String, List<String>> readyToVote(Map<String, List<String>> resident) {
        var page = post("/voter/code", resident);
        assertThat(page).hasStatusOk();
        var form = new HashMap<String, List<String>>();
        HIDDEN.matcher(body(page))
                .results()
                .forEach(field -> form.computeIfAbsent(field.group(1), _ -> new ArrayList<>())
                        .add(field.group(2)));
        form.put("code", List.of(scene.code("lea@example.org")));
        return form;
    }

    private static String body(MvcTestResult result) {
        try {
            return HtmlUtils.htmlUnescape(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String tracker(MvcTestResult receipt) {
        var code = Pattern.compile("id=\"recu\">([^<]+)<").matcher(body(receipt));
        assertThat(code.find()).as(body(receipt)).isTrue();
        return code.group(1);
    }

    private void nothingStored() {
        assertThat(scene.rows("roll_entry")).isZero();
        assertThat(scene.rows("sealed_ballot")).isZero();
        assertThat(scene.rows("daily_turnout")).isZero();
    }

    @Test
    void an_edition_without_online_vote_says_where_one_votes_and_takes_nothing() {
        database.empty();
        var atDesks = new ElectorateTerms(
                11,
                15,
                Set.of(ResidencyCheck.DECLARATION, ResidencyCheck.DESK),
                Set.of(VotingChannel.DESK, VotingChannel.PAPER),
                4,
                false,
                false);
        scene.open("2027", atDesks, BallotTerms.choices(1, 3));
        assertThat(pages.get().uri("/voter"))
                .hasStatusOk()
                .bodyText()
                .contains("On ne vote pas en ligne", "Venez avec une pièce d’identité");
        for (var step : List.of("/voter/verification", "/voter/identite", "/voter/code", "/voter/bulletin")) {
            assertThat(post(step, resident("Durand", "2")))
                    .hasStatus(409)
                    .bodyText()
                    .contains("On ne vote pas en ligne");
        }
        assertThat(scene.rows("voting_code")).isZero();
        nothingStored();
    }

    @Test
    void marks_posted_one_field_a_project_are_read_on_every_page_of_the_booth() {
        var marked = Map.of("values[1]", List.of("1"), "values[2]", List.of(""), "sworn", List.of("on"));
        for (var page : List.of("/voter", "/voter/commune", "/voter/verification")) {
            assertThat(post(page, marked).getResponse().getStatus()).as(page).isLessThan(500);
        }
    }

    @Test
    void a_resident_votes_and_checks_the_receipt() {
        assertThat(pages.get().uri("/voter")).hasStatusOk().bodyText().contains("trois coups de cœur");
        assertThat(post("/voter/verification", Map.of("choices", List.of("2", "5"))))
                .hasStatusOk()
                .bodyText()
                .contains("Vérifiez vos choix", "Rien n’est encore enregistré");
        assertThat(post("/voter/identite", Map.of("choices", List.of("2", "5"))))
                .hasStatusOk()
                .bodyText()
                .contains("Dites qui vous êtes");
        var form = readyToVote(resident("D’Hœvre", "2", "5"));
        nothingStored();
        var receipt = post("/voter/bulletin", form);
        assertThat(receipt).hasStatusOk().bodyText().contains("Votre bulletin est enregistré");
        assertThat(scene.rows("roll_entry")).isOne();
        assertThat(scene.rows("sealed_ballot")).isOne();
        assertThat(post("/verifier", Map.of("code", List.of(tracker(receipt)))))
                .hasStatusOk()
                .bodyText()
                .contains("Enregistré", "Budget citoyen 2027");
    }

    @Test
    void the_receipt_goes_by_mail_only_when_asked_and_says_nothing_of_the_choices() {
        var form = readyToVote(resident("Martin", "1", "2", "3"));
        form.put("receiptByMail", List.of("true"));
        var code = tracker(post("/voter/bulletin", form));
        assertThat(scene.lastMail("lea@example.org")).contains(code).doesNotContain("garage", "café", "vélo");
    }

    @Test
    void the_same_person_written_otherwise_has_voted_already() {
        post("/voter/bulletin", readyToVote(resident("D’Hœvre", "2")));
        var again = resident("D HOEVRE", "3");
        again.put("givenNames", List.of("LEA MARIE"));
        assertThat(post("/voter/bulletin", readyToVote(again)))
                .hasStatus(409)
                .bodyText()
                .contains("Un vote est déjà enregistré sous cette identité", "comptoir");
        assertThat(scene.rows("roll_entry")).isOne();
        assertThat(scene.rows("sealed_ballot")).isOne();
    }

    @Test
    void two_people_of_a_family_share_a_mailbox_and_a_screen() {
        var first = readyToVote(resident("Martin", "2"));
        post("/voter/bulletin", first);
        var second = resident("Martin", "3");
        second.put("givenNames", List.of("Paul"));
        second.put("token", first.get("token"));
        assertThat(post("/voter/bulletin", readyToVote(second)))
                .hasStatusOk()
                .bodyText()
                .contains("Votre bulletin est enregistré");
        assertThat(scene.rows("sealed_ballot")).isEqualTo(2);
    }

    @Test
    void the_same_page_sent_twice_shows_the_same_receipt() {
        var form = readyToVote(resident("Martin", "2"));
        var first = tracker(post("/voter/bulletin", form));
        var second = post("/voter/bulletin", form);
        assertThat(second).hasStatusOk().bodyText().contains("déjà enregistré");
        assertThat(tracker(second)).isEqualTo(first);
        assertThat(scene.rows("sealed_ballot")).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "birthName, '', nom de naissance",
        "birthName, 1234, nom de naissance",
        "givenNames, ' - ', prénom",
        "birthDay, 31, n’existe pas",
        "birthDay, abc, n’existe pas",
        "birthYear, 2100, n’existe pas",
        "birthYear, 2020, 11 ans",
        "birthYear, 2014, accord d’un parent",
        "commune, Strasbourg, commune",
        "commune, Lille, Lillers",
        "commune, 62140, Choisissez votre commune",
        "sworn, '', Cochez",
        "email, lea@, électronique"
    })
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(String field, String value, String words) {
        var form = resident("Lénaïque-Test", "2", "5");
        form.put("birthMonth", List.of("2"));
        form.put("birthDay", List.of("3"));
        form.put(field, List.of(value));
        var page = post("/voter/code", form);
        assertThat(page).hasStatus(422).bodyText().contains(words);
        var kept = new HashMap<>(form);
        kept.remove(field);
        assertThat(body(page)).contains("name=\"choices\" value=\"2\"", "name=\"choices\" value=\"5\"");
        for (var typed : List.of("birthName", "givenNames", "birthYear", "email")) {
            if (!typed.equals(field)) {
                assertThat(body(page)).contains("value=\"" + form.get(typed).getFirst() + "\"");
            }
        }
        assertThat(scene.rows("outbox")).isZero();
        assertThat(scene.rows("voting_code")).isZero();
        nothingStored();
    }

    @ParameterizedTest
    @CsvSource({
        "'', au moins 1 projet",
        "'1,2,3,4', au plus 3 projets",
        "99, pas sur le bulletin",
        "abc, pas sur le bulletin"
    })
    void too_few_too_many_or_unknown_choices_are_refused_at_every_step(String choices, String words) {
        for (var path : List.of("/voter/verification", "/voter/identite", "/voter/code", "/voter/bulletin")) {
            assertThat(post(path, resident("Martin", choices.split(","))))
                    .hasStatus(422)
                    .bodyText()
                    .contains(words);
        }
        nothingStored();
    }

    @Test
    void a_wrong_code_is_refused_and_the_sixth_attempt_too_even_with_the_right_one() {
        var form = readyToVote(resident("Martin", "2"));
        var right = form.get("code");
        form.put("code", List.of("000000".equals(right.getFirst()) ? "000001" : "000000"));
        for (var attempt = 1; attempt <= 5; attempt++) {
            assertThat(post("/voter/bulletin", form)).hasStatus(422).bodyText().contains("Ce code n’est pas le bon");
        }
        form.put("code", right);
        assertThat(post("/voter/bulletin", form)).hasStatus(422);
        nothingStored();
    }

    @Test
    void the_right_code_works_at_the_fifth_attempt() {
        var form = readyToVote(resident("Martin", "2"));
        var right = form.get("code");
        form.put("code", List.of("000000".equals(right.getFirst()) ? "000001" : "000000"));
        for (var attempt = 1; attempt <= 4; attempt++) {
            post("/voter/bulletin", form);
        }
        form.put("code", right);
        assertThat(post("/voter/bulletin", form)).hasStatusOk();
    }

    @Test
    void the_code_of_one_person_does_not_serve_another() {
        var mine = readyToVote(resident("Martin", "2"));
        var stolen = readyToVote(resident("Durand", "3"));
        stolen.put("code", mine.get("code"));
        assertThat(post("/voter/bulletin", stolen)).hasStatus(422);
        nothingStored();
    }

    @ParameterizedTest
    @CsvSource({
        "choices, 3",
        "birthName, Autre",
        "email, autre@example.org",
        "token, AAAAAAAAAAAAAAAAAAAAAA",
        "proof, 00",
        "proof, ''"
    })
    void what_comes_back_changed_is_noticed(String field, String value) {
        var form = readyToVote(resident("Martin", "2"));
        form.put(field, List.of(value));
        assertThat(post("/voter/bulletin", form)).hasStatus(422).bodyText().contains("modifié en chemin");
        nothingStored();
    }

    @Test
    void only_three_codes_are_sent_for_one_declaration() {
        var resident = resident("Martin", "2");
        for (var sent = 1; sent <= 3; sent++) {
            assertThat(post("/voter/code", resident)).hasStatusOk();
        }
        assertThat(post("/voter/code", resident)).hasStatus(422).bodyText().contains("plusieurs codes");
        assertThat(scene.rows("outbox")).isEqualTo(3);
    }

    @Test
    void a_younger_person_votes_with_the_consent_of_a_parent() {
        var form = resident("Martin", "2");
        form.put("birthYear", List.of(String.valueOf(java.time.Year.now().getValue() - 13)));
        form.put("parentalConsent", List.of("on"));
        assertThat(post("/voter/bulletin", readyToVote(form))).hasStatusOk();
    }

    @Test
    void addresses_of_later_steps_lead_back_to_the_first_and_no_link_chooses() {
        for (var path : List.of("/voter/verification", "/voter/identite", "/voter/code", "/voter/bulletin")) {
            assertThat(pages.get().uri(path)).hasStatus3xxRedirection().hasRedirectedUrl("/voter");
        }
        assertThat(pages.get().uri("/voter?choices=2")).hasStatusOk().bodyText().doesNotContain("checked");
    }

    @Test
    void choices_are_found_again_when_going_back() {
        assertThat(post("/voter", resident("Martin", "2", "5")))
                .hasStatusOk()
                .bodyText()
                .contains("2 choix sur 3", "name=\"birthName\" value=\"Martin\"");
    }

    @Test
    void the_booth_speaks_english() {
        assertThat(pages.get().uri("/voter?lang=en")).hasStatusOk().bodyText().contains("three favourites");
    }

    @Test
    void the_order_is_the_visitors_own_and_does_not_change() {
        var first = pages.get().uri("/voter").exchange();
        var cookie = first.getResponse().getCookie("ordre");
        assertThat(cookie).isNotNull();
        var again = pages.get().uri("/voter").cookie(cookie).exchange();
        assertThat(order(again)).isEqualTo(order(first)).hasSize(6);
        var others = java.util.stream.IntStream.range(0, 20)
                .mapToObj(_ -> order(pages.get().uri("/voter").exchange()))
                .distinct();
        assertThat(others.count()).isGreaterThan(10);
    }

    private static List<String> order(MvcTestResult page) {
        return Pattern.compile("name=\"choices\" value=\"(\\d+)\"")
                .matcher(body(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "n’importe quoi, 422, pas un code",
        "'', 422, pas un code",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, 200, Inconnu"
    })
    void a_receipt_that_is_none_is_told_so(String code, int status, String words) {
        assertThat(post("/verifier", Map.of("code", List.of(code))))
                .hasStatus(status)
                .bodyText()
                .contains(words);
    }
}
