package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.ElectorKey;
import fr.comptoir.electorate.ElectorKeys;
import fr.comptoir.electorate.LetterCode;
import fr.comptoir.electorate.LetterCodes;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.HtmlUtils;

@ComptoirTest
class WayPagesTests {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final CommuneCode BETHUNE = new CommuneCode("62119");

    private final MockMvcTester pages;
    private final PollScene scene;
    private final TestDatabase database;
    private final LetterCodes letters;
    private final ElectorKeys keys;
    private final TransactionTemplate transaction;

    WayPagesTests(
            MockMvcTester pages,
            ApplicationContext beans,
            TestDatabase database,
            LetterCodes letters,
            ElectorKeys keys,
            TransactionTemplate transaction) {
        this.pages = pages;
        this.scene = new PollScene(beans);
        this.database = database;
        this.letters = letters;
        this.keys = keys;
        this.transaction = transaction;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void a_code_comes_to_a_mobile_and_works() {
        open(ResidencyCheck.DECLARATION);
        var form = resident("Martin");
        form.put("way", List.of("sms"));
        form.put("phone", List.of("06 12 34 56 78"));
        var page = post("/voter/code", form);

        assertThat(page).hasStatusOk().bodyText().contains("… 78", "Code reçu par SMS");
        var ready = carried(page);
        ready.put("code", List.of(scene.code("+33612345678")));
        assertThat(post("/voter/bulletin", ready)).hasStatusOk().bodyText().contains("Votre bulletin est enregistré");
        assertThat(database.owner()
                        .sql("select channel from outbox")
                        .query(String.class)
                        .single())
                .isEqualTo("SMS");
    }

    @Test
    void a_number_that_receives_no_messages_is_refused_at_its_field() {
        open(ResidencyCheck.DECLARATION);
        for (var number : List.of("03 21 00 00 00", "", "+44 7400 123456")) {
            var form = resident("Martin");
            form.put("way", List.of("sms"));
            form.put("phone", List.of(number));
            assertThat(post("/voter/code", form)).hasStatus(422).bodyText().contains("id=\"phone-erreur\"");
        }
        assertThat(scene.rows("outbox")).isZero();
    }

    @Test
    void a_code_tried_six_times_is_dead_and_the_page_says_so() {
        open(ResidencyCheck.DECLARATION);
        var form = resident("Martin");
        form.put("email", List.of("lea@example.org"));
        var ready = carried(post("/voter/code", form));
        ready.put("code", List.of("000 000"));
        for (var attempt = 1; attempt <= 5; attempt++) {
            assertThat(post("/voter/bulletin", ready)).hasStatus(422).bodyText().contains("pas le bon");
        }
        assertThat(post("/voter/bulletin", ready)).hasStatus(422).bodyText().contains("essayé trop de fois");
        ready.put("code", List.of(scene.code("lea@example.org")));
        assertThat(post("/voter/bulletin", ready)).hasStatus(422).bodyText().contains("essayé trop de fois");
        assertThat(scene.rows("sealed_ballot")).isZero();
    }

    @Test
    void the_code_of_a_letter_opens_the_ballot_to_its_addressee_only() {
        var edition = open(ResidencyCheck.LETTER);
        var code = letter(edition, "Martin");

        var stranger = resident("Dupont");
        stranger.put("letterCode", List.of(code.grouped()));
        assertThat(post("/voter/code", stranger)).hasStatus(422).bodyText().contains("Ce code ne va pas");
        var elsewhere = resident("Martin");
        elsewhere.put("commune", List.of("Arras"));
        elsewhere.put("letterCode", List.of(code.grouped()));
        assertThat(post("/voter/code", elsewhere)).hasStatus(422).bodyText().contains("une autre commune");

        var form = resident("MARTIN");
        form.put("letterCode", List.of(code.grouped().toLowerCase(Locale.ROOT).replace('-', ' ')));
        var page = post("/voter/code", form);
        assertThat(page).hasStatusOk().bodyText().contains("Je vote");
        assertThat(scene.rows("outbox")).as("no other code is sent").isZero();
        assertThat(post("/voter/bulletin", carried(page)))
                .hasStatusOk()
                .bodyText()
                .contains("Votre bulletin est enregistré");
        assertThat(post("/voter/bulletin", carried(post("/voter/code", form)))).hasStatus(409);
        assertThat(scene.rows("sealed_ballot")).isOne();
    }

    @Test
    void a_letter_tried_too_often_is_dead_and_the_page_says_what_to_do() {
        var edition = open(ResidencyCheck.LETTER);
        var code = letter(edition, "Martin");
        var form = resident("Martin");
        form.put("letterCode", List.of("0000-0000-0000-0000"));
        for (var attempt = 1; attempt <= LetterCodes.TRIES; attempt++) {
            assertThat(post("/voter/code", form)).hasStatus(422).bodyText().contains("Ce code ne va pas");
        }
        form.put("letterCode", List.of(code.grouped()));
        assertThat(post("/voter/code", form))
                .hasStatus(422)
                .bodyText()
                .contains("essayé trop de fois", "Venez à un bureau de vote");
    }

    @Test
    void whoever_is_not_in_the_register_is_refused_politely_whatever_their_way() {
        var edition = open(ResidencyCheck.DECLARATION, ResidencyCheck.REGISTER);
        register(edition, "Martin", BETHUNE);
        var unknown = resident("Dupont");
        unknown.put("email", List.of("lea@example.org"));
        assertThat(post("/voter/code", unknown))
                .hasStatus(422)
                .bodyText()
                .contains("Nous ne vous trouvons pas dans la liste des habitants", "venez à un bureau de vote");
        assertThat(scene.rows("outbox")).isZero();
        var elsewhere = resident("Martin");
        elsewhere.put("commune", List.of("Arras"));
        elsewhere.put("email", List.of("lea@example.org"));
        assertThat(post("/voter/code", elsewhere)).hasStatus(422).bodyText().contains("dans une autre commune");
        var known = resident("MARTIN");
        known.put("email", List.of("lea@example.org"));
        assertThat(post("/voter/code", known)).hasStatusOk();
    }

    @Test
    void a_way_that_the_edition_does_not_offer_stays_shut() {
        open(ResidencyCheck.LETTER);
        var form = resident("Martin");
        form.put("way", List.of("code"));
        form.put("email", List.of("lea@example.org"));
        assertThat(post("/voter/code", form)).hasStatus(422);
        assertThat(scene.rows("outbox")).isZero();
        assertThat(post("/voter/identite", resident("Martin")))
                .bodyText()
                .contains("Code de la lettre", "Venez à un bureau de vote")
                .doesNotContain("Adresse électronique", "Téléphone mobile");
    }

    private EditionView open(ResidencyCheck... checks) {
        return scene.open(
                "2027",
                new ElectorateTerms(11, 15, Set.of(checks), Set.of(VotingChannel.ONLINE), 4, false, false),
                BallotTerms.choices(1, 3));
    }

    private LetterCode letter(EditionView edition, String birthName) {
        var code = LetterCode.next();
        transaction.executeWithoutResult(_ ->
                letters.issue(edition.id(), List.of(new LetterCodes.Issued(key(edition, birthName), BETHUNE, code))));
        return code;
    }

    private void register(EditionView edition, String birthName, CommuneCode commune) {
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
                .sql("insert into register_entry values (:list, :key, :commune, 1)")
                .param("list", list)
                .param("key", key(edition, birthName).bytes())
                .param("commune", commune.value())
                .update();
        database.owner()
                .sql("insert into register_in_force values (:edition, :list, utc_timestamp(6))")
                .param("list", list)
                .param("edition", edition.id().value())
                .update();
    }

    private ElectorKey key(EditionView edition, String birthName) {
        var birthDate = BirthDate.read("07/03/1984").orElseThrow();
        return keys.of(edition.id()).key(birthName, "Léa-Marie", birthDate).orElseThrow();
    }

    private static Map<String, List<String>> resident(String birthName) {
        var form = new HashMap<String, List<String>>();
        form.put("choices", List.of("2", "5"));
        Map.of(
                        "birthName", birthName,
                        "givenNames", "Léa-Marie",
                        "birthDay", "7",
                        "birthMonth", "3",
                        "birthYear", "1984",
                        "commune", "Béthune",
                        "sworn", "true")
                .forEach((key, value) -> form.put(key, List.of(value)));
        return form;
    }

    private MvcTestResult post(String path, Map<String, List<String>> form) {
        var fields = new LinkedMultiValueMap<String, String>();
        form.forEach(fields::addAll);
        return pages.post().uri(path).with(csrf()).params(fields).exchange();
    }

    private static Map<String, List<String>> carried(MvcTestResult page) {
        var form = new HashMap<String, List<String>>();
        HIDDEN.matcher(body(page))
                .results()
                .forEach(field -> form.computeIfAbsent(field.group(1), _ -> new ArrayList<>())
                        .add(field.group(2)));
        return form;
    }

    private static String body(MvcTestResult result) {
        try {
            return HtmlUtils.htmlUnescape(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
