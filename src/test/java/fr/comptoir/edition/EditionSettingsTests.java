package fr.comptoir.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Result;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class EditionSettingsTests {

    private static final String LIST = "/gestion/reglages/editions";

    private final MockMvcTester pages;
    private final Fixtures fixtures;
    private final Editions editions;
    private final Rulebooks rulebooks;
    private final TestDatabase database;
    private StaffPrincipal administrator;

    EditionSettingsTests(
            MockMvcTester pages, Fixtures fixtures, Editions editions, Rulebooks rulebooks, TestDatabase database) {
        this.pages = pages;
        this.fixtures = fixtures;
        this.editions = editions;
        this.rulebooks = rulebooks;
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
        administrator = fixtures.staff(Role.ADMINISTRATOR);
    }

    @Test
    void one_page_creates_the_whole_edition() {
        assertThat(post("/nouvelle", typed())).hasRedirectedUrl(LIST);
        var edition = editions.bySlug("2027").orElseThrow();
        assertThat(edition.dotation()).isEqualTo(new Amount(57_215_100));
        assertThat(edition.allocationRule()).isEqualTo("greedy-by-votes(unfit=skip,minimum-votes=1)");
        assertThat(edition.tieBreak()).startsWith("lower-cost,lot:");
        assertThat(edition.calendar().of(Phase.VOTE).orElseThrow().startsAt())
                .isEqualTo(Instant.parse("2027-08-31T22:00:00Z"));
        assertThat(edition.calendar().of(Phase.VOTE).orElseThrow().endsAt())
                .isEqualTo(Instant.parse("2027-09-30T16:00:00Z"));
        assertThat(edition.calendar().of(Phase.COUNT).orElseThrow().endsAt())
                .isEqualTo(Instant.parse("2027-11-05T23:00:00Z"));
        assertThat(edition.calendar().of(Phase.FOLLOW_UP)).isEmpty();
        assertThat(pages.get().uri(LIST).with(user(administrator)))
                .bodyText()
                .contains("Budget citoyen 2027", "modifiables");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dates[COUNT].start | 2027-09-15 | Le dépouillement commence après la fin du vote
            dates[VOTE].end | 2027-08-01 | La fin vient après le début
            dates[VOTE].start | 2027-02-30 | Écrivez une date qui existe
            dates[VOTE].start | | Indiquez cette date
            dates[LABELLING].end | 2027-09-02 | la liste des projets doit être connue
            dates[SUBMISSION].start | 2027-01-01 | Les projets ne se déposent pas avant
            dates[IDEAS].start | 1027-02-01 | Vérifiez l’année
            dotation | beaucoup | Écrivez un montant en euros
            dotation | 0 | La dotation est plus grande que zéro
            requestCap | 100 | au moins égal au plus bas
            requestCap | 900000 | plus que la dotation
            choicesMax | 2 | au moins égal au nombre minimal
            choicesMin | 0 | entre 1 et 50
            minimumAge | onze | Écrivez un nombre entier
            slug | Été 2027 | Écrivez une adresse courte
            name | | Donnez un nom
            unfit | | Choisissez ce qui se passe
            ruleChoice | | Choisissez comment la dotation est partagée
            minimumVotes | -1 | Écrivez un nombre de voix, zéro ou plus
            mostPerHolder | 0 | Écrivez un nombre de projets, un ou plus
            tieBreak | | Choisissez comment départager
            ballotKind | | Choisissez ce que chacun fait
            reach | | Choisissez sur quels projets
            consentAge | 19 | entre 0 et 18 ans
            perContact | 0 | entre 1 et 99
            checks | REGISTER | Choisissez au moins une façon de venir voter
            checks | DESK | On vote en ligne
            channels | | Choisissez au moins une voie
            """)
    void what_makes_no_sense_is_refused_at_the_field_and_nothing_typed_is_lost(
            String field, String value, String message) {
        var typed = typed();
        typed.put(field, value == null ? "" : value);
        var answer = post("/nouvelle", typed);
        assertThat(answer).hasStatus(422).bodyText().contains(message, "href=\"#" + field + "\"", "2026-118");
        assertThat(editions.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EQUAL_SHARES | completion | | Choisissez ce que devient
            ALL_FUNDED | share | | Choisissez comment la dotation est partagée entre les projets
            ALL_FUNDED | partFloor | peu | Écrivez un montant en euros
            ALL_FUNDED | partCap | 0 | Écrivez un montant en euros
            ALL_FUNDED | partCap | 99 | Le plus est au moins égal au moins
            WRITTEN | writtenRule | au plus fort | Cette règle ne se lit pas
            WRITTEN | writtenRule | envelopes(leftovers=kept,theme:MOBILITY=600000.00) greedy-by-votes(unfit=skip,minimum-votes=1) | dépassent ensemble la dotation
            """)
    void a_rule_that_makes_no_sense_is_refused_at_its_field(
            RuleChoice choice, String field, String value, String message) {
        var typed = typed();
        typed.put("ruleChoice", choice.name());
        typed.put("share", "VOTES");
        typed.put("partFloor", "100");
        typed.put(field, value == null ? "" : value);
        var answer = post("/nouvelle", typed);
        assertThat(answer).hasStatus(422).bodyText().contains(message, "href=\"#" + field + "\"");
        assertThat(editions.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BY_VOTES | greedy-by-votes(unfit=stop,minimum-votes=1,most-holder=2,one-each=territory)
            EQUAL_SHARES | equal-shares(utility=cost,completion=add,step=1.00,until-exhaustive=yes,then-by-votes=yes,comparison=none,blank=counted)
            WRITTEN | phragmen(unfit=stop,without-votes=no)
            ALL_FUNDED | all-funded(share=votes,minimum-votes=1,floor=100.00,cap=5000.50)
            WRITTEN | tiers(unfit=skip,minimum-votes=1,up-to:3=5000.00,up-to:10=2000.00)
            WRITTEN | envelopes(leftovers=shared,theme:MOBILITY=60000.00) greedy-by-votes(unfit=skip,minimum-votes=1)
            """)
    void every_kind_of_rule_is_typed_stored_and_shown_again(RuleChoice choice, String rule) {
        var typed = typed();
        typed.put("ruleChoice", choice.name());
        typed.put("unfit", "STOP");
        typed.put("oneEach", "true");
        typed.put("mostPerHolder", "2");
        typed.put("completion", "GROW");
        typed.put("share", "VOTES");
        typed.put("partFloor", "100");
        typed.put("partCap", "5 000,50");
        typed.put("writtenRule", rule);
        assertThat(post("/nouvelle", typed)).hasRedirectedUrl(LIST);
        var edition = editions.bySlug("2027").orElseThrow();
        assertThat(edition.allocationRule()).isEqualTo(rule);
        assertThat(EditionForm.of(edition, 0, ZoneOffset.UTC).rule().ruleChoice())
                .isEqualTo(choice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RANKING | rankingPoints | | Écrivez des nombres séparés
            RANKING | rankingPoints | cinq, quatre | Écrivez des nombres séparés
            RANKING | rankingPoints | 5, 5, 1 | moins de points que la précédente
            RANKING | rankingPoints | 255, 1 | de 1 à 254 points
            RANKING | rankingPoints | 3, 0 | de 1 à 254 points
            RANKING | rankingPoints | 21 20 19 18 17 16 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1 | Vingt places au plus
            RANKING | choicesMin | 6 | n’a que 5 places
            JUDGEMENT | mentions | 2 | de 3 à 7
            JUDGEMENT | mentions | | de 3 à 7
            ONE_PER_THEME | choicesMax | 18 | que 17 thèmes
            KNAPSACK | requestFloor | 200 000 | dépassent la dotation
            """)
    void a_paper_that_makes_no_sense_is_refused_at_its_field(
            BallotKind kind, String field, String value, String message) {
        var typed = typed();
        typed.put("ballotKind", kind.name());
        typed.put("rankingPoints", "5, 4, 3, 2, 1");
        typed.put("mentions", "4");
        typed.put("choicesMin", "3");
        typed.put("choicesMax", "5");
        typed.put("requestCap", "400 000");
        typed.put("ruleChoice", kind == BallotKind.RANKING ? "BY_POINTS" : "BY_VOTES");
        if (kind == BallotKind.JUDGEMENT) {
            typed.put("ruleChoice", "BY_MENTIONS");
        }
        typed.put(field, value == null ? "" : value);
        var shown = kind == BallotKind.KNAPSACK ? "choicesMin" : field;
        var answer = post("/nouvelle", typed);
        assertThat(answer).hasStatus(422).bodyText().contains(message, "href=\"#" + shown + "\"");
        assertThat(editions.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CHOICES | BY_POINTS | | ni points ni mentions
            CHOICES | BY_MENTIONS | | ni points ni mentions
            RANKING | BY_VOTES | | Un classement donne des points
            RANKING | ALL_FUNDED | | Un classement donne des points
            RANKING | EQUAL_SHARES | | Un classement donne des points
            RANKING | BY_MENTIONS | | Un classement donne des points
            JUDGEMENT | BY_VOTES | | mention majoritaire ou par points
            FOR_AGAINST | BY_VOTES | | aucune autre règle
            FOR_AGAINST | WRITTEN | greedy-by-points-per-cost(unfit=skip,minimum-votes=1) | aucune autre règle
            FOR_AGAINST | WRITTEN | greedy-by-points(unfit=skip,minimum-votes=5) | aucune autre règle
            """)
    void a_rule_that_does_not_read_the_paper_is_refused(
            BallotKind kind, RuleChoice choice, String written, String message) {
        var typed = points(kind, choice, written);
        assertThat(post("/nouvelle", typed)).hasStatus(422).bodyText().contains(message, "href=\"#ruleChoice\"");
        assertThat(editions.all()).isEmpty();
    }

    private static Map<String, String> points(BallotKind kind, RuleChoice choice, String written) {
        var typed = typed();
        typed.put("ballotKind", kind.name());
        typed.put("choicesMin", "2");
        typed.put("rankingPoints", "5 ; 3 ; 1");
        typed.put("mentions", "5");
        typed.put("ruleChoice", choice.name());
        typed.put("completion", "GROW");
        typed.put("share", "VOTES");
        typed.put("partFloor", "100");
        typed.put("writtenRule", written == null ? "" : written);
        return typed;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CHOICES | OWN | BY_VOTES | | 3 | []
            ONE_PER_THEME | OWN_AND_COMMON | BY_VOTES | | 3 | []
            KNAPSACK | WHOLE | EQUAL_SHARES | | 3 | []
            RANKING | WHOLE | BY_POINTS | | 3 | [5, 3, 1]
            RANKING | WHOLE | WRITTEN | equal-shares(utility=points,completion=by-votes,comparison=none,blank=counted) | 3 | [5, 3, 1]
            JUDGEMENT | WHOLE | BY_MENTIONS | | 254 | [5]
            FOR_AGAINST | OWN | BY_POINTS | | 254 | []
            """)
    void every_kind_of_paper_is_typed_stored_and_shown_again(
            BallotKind kind, Reach reach, RuleChoice choice, String written, int most, String points) {
        var typed = points(kind, choice, written);
        typed.put("reach", reach.name());
        assertThat(post("/nouvelle", typed)).hasRedirectedUrl(LIST);
        var terms = editions.bySlug("2027").orElseThrow().ballot();
        assertThat(terms.kind()).isEqualTo(kind);
        assertThat(terms.reach()).isEqualTo(reach);
        assertThat(terms.choicesMin()).isEqualTo(2);
        assertThat(terms.choicesMax()).isEqualTo(most);
        assertThat(terms.points().toString()).isEqualTo(points);
        assertThat(pages.get().uri(LIST + "/2027").with(user(administrator)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"" + kind + "\"[^>]*checked")
                .containsPattern("value=\"" + choice + "\"[^>]*checked");
    }

    @Test
    void the_voters_are_typed_stored_and_shown_again() {
        var typed = typed();
        typed.put("votingAgain", "true");
        typed.put("paperPrevails", "true");
        typed.put("consentAge", "16");
        typed.put("perContact", "6");
        var request =
                pages.post().uri(LIST + "/nouvelle").with(user(administrator)).with(csrf());
        typed.forEach(request::param);
        request.param("checks", "DESK", "REGISTER").param("channels", "DESK", "PAPER");
        assertThat(request.exchange()).hasRedirectedUrl(LIST);
        typed.put("slug", "2028");
        typed.put("channels", "DESK");
        assertThat(post("/nouvelle", typed)).hasStatus(422).bodyText().contains("la pièce d’identité y soit vue");
        assertThat(editions.bySlug("2027").orElseThrow().electorate())
                .isEqualTo(new ElectorateTerms(
                        11,
                        16,
                        Set.of(ResidencyCheck.DECLARATION, ResidencyCheck.DESK, ResidencyCheck.REGISTER),
                        Set.of(VotingChannel.ONLINE, VotingChannel.DESK, VotingChannel.PAPER),
                        6,
                        true,
                        true));
    }

    @Test
    void two_editions_cannot_have_the_same_address() {
        fixtures.edition("2027");
        assertThat(post("/nouvelle", typed())).hasStatus(422).bodyText().contains("Une édition a déjà cette adresse");
    }

    @Test
    void a_period_set_to_the_second_stays_so_when_nobody_touches_its_dates() {
        var starts = Instant.parse("2027-09-01T06:30:12Z");
        var periods = new EnumMap<Phase, Period>(Phase.class);
        periods.put(Phase.VOTE, new Period(starts, Instant.parse("2027-09-30T15:59:59Z")));
        var vote = new Calendar(periods);
        var before = fixtures.edition("2027", vote);
        var typed = typed();
        typed.put("version", "0");
        typed.put("dates[VOTE].startTime", "08:30");
        typed.put("dates[VOTE].endTime", "17:59");
        assertThat(post("/2027", typed)).hasRedirectedUrl(LIST);
        var after = editions.find(before.id()).orElseThrow();
        assertThat(after.calendar().of(Phase.VOTE)).isEqualTo(vote.of(Phase.VOTE));
    }

    @Test
    void an_edition_changes_until_it_is_sealed_then_no_more() {
        post("/nouvelle", typed());
        var seed = editions.bySlug("2027").orElseThrow().tieBreak();
        var typed = typed();
        typed.put("version", "0");
        typed.put("dotation", "600 000,50");
        assertThat(post("/2027", typed)).hasRedirectedUrl(LIST);
        var edition = editions.bySlug("2027").orElseThrow();
        assertThat(edition.dotation()).isEqualTo(new Amount(60_000_050));
        assertThat(edition.tieBreak()).isEqualTo(seed);

        rulebooks.freeze(edition.id(), "Le règlement");
        typed.put("version", "1");
        typed.put("dotation", "1000000");
        assertThat(post("/2027", typed)).hasStatus(422).bodyText().contains("ses règles ne changent plus");
        assertThat(editions.bySlug("2027").orElseThrow().dotation()).isEqualTo(new Amount(60_000_050));
        assertThat(pages.get().uri(LIST + "/2027").with(user(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("Règles gelées le")
                .doesNotContain("name=\"dotation\"");
        assertThat(post("/2027/publication", Map.of("published", "true"))).hasRedirectedUrl(LIST);
        assertThat(editions.bySlug("2027").orElseThrow().published()).isTrue();
    }

    @Test
    void the_seal_that_comes_between_reading_and_writing_is_refused_by_the_database() {
        var edition = fixtures.edition("2027");
        rulebooks.freeze(edition.id(), "Le règlement");
        var update = editions.update(edition.id(), 0, same(edition), administrator.actor());
        assertThat(update).isInstanceOf(Result.Refused.class);
    }

    @Test
    void somebody_elses_change_is_not_overwritten() {
        var edition = fixtures.edition("2027");
        editions.update(edition.id(), 0, same(edition), administrator.actor());
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> editions.update(edition.id(), 0, same(edition), administrator.actor()));
    }

    @Test
    void each_change_leaves_its_trace_in_the_journal() {
        post("/nouvelle", typed());
        var typed = typed();
        typed.put("version", "0");
        typed.put("minimumAge", "13");
        post("/2027", typed);
        assertThat(database.owner()
                        .sql("select detail from journal where action = 'edition.changed'")
                        .query(String.class)
                        .single())
                .isEqualTo("âge : 11 → 13");
    }

    @Test
    void only_administrators_come_here() {
        assertThat(pages.get().uri(LIST).with(user(fixtures.staff(Role.REVIEWER))))
                .hasStatus(403);
        assertThat(pages.get().uri(LIST + "/nouvelle").with(user(administrator)))
                .hasStatusOk();
        assertThat(pages.get().uri(LIST + "/1789").with(user(administrator))).hasStatus(404);
    }

    private static NewEdition same(EditionView e) {
        return new NewEdition(
                e.slug(),
                e.name(),
                e.kind(),
                e.demonstration(),
                e.published(),
                e.dotation(),
                e.currency(),
                e.electorate(),
                e.ballot(),
                e.requestFloor(),
                e.requestCap(),
                e.volunteerSharePercent(),
                e.allocationRule(),
                e.tieBreak(),
                e.deliberation(),
                e.calendar());
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        var request = pages.post().uri(LIST + path).with(user(administrator)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", "Budget citoyen 2027");
        typed.put("slug", "2027");
        typed.put("deliberation", "n° 2026-118");
        typed.put("dotation", "572 151 €");
        typed.put("choicesMin", "3");
        typed.put("choicesMax", "3");
        typed.put("ballotKind", "CHOICES");
        typed.put("reach", "WHOLE");
        typed.put("minimumAge", "11");
        typed.put("consentAge", "15");
        typed.put("checks", "DECLARATION");
        typed.put("channels", "ONLINE");
        typed.put("perContact", "4");
        typed.put("requestFloor", "500");
        typed.put("requestCap", "20 000");
        typed.put("volunteerSharePercent", "30");
        typed.put("ruleChoice", "BY_VOTES");
        typed.put("unfit", "SKIP");
        typed.put("minimumVotes", "1");
        typed.put("tieBreak", "COST_THEN_LOT");
        dates(typed, Phase.IDEAS, "2027-02-01", "2027-04-30");
        dates(typed, Phase.SUBMISSION, "2027-03-01", "2027-05-31");
        dates(typed, Phase.LABELLING, "2027-06-01", "2027-08-15");
        dates(typed, Phase.VOTE, "2027-09-01", "2027-09-30");
        typed.put("dates[VOTE].startTime", "");
        typed.put("dates[VOTE].endTime", "18:00");
        dates(typed, Phase.COUNT, "2027-10-01", "2027-11-05");
        dates(typed, Phase.PROCLAMATION, "2027-11-10", "2027-11-30");
        dates(typed, Phase.FOLLOW_UP, "", "");
        return typed;
    }

    private static void dates(Map<String, String> typed, Phase phase, String first, String last) {
        typed.put("dates[" + phase + "].start", first);
        typed.put("dates[" + phase + "].end", last);
    }
}
