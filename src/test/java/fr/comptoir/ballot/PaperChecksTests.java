package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comptoir.ballot.Checklist.Item;
import fr.comptoir.ballot.Checklist.State;
import fr.comptoir.edition.BallotKind;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.Reach;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Period;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** Six projects, each of another theme and another intercommunalité, from 2 000 to 9 500 €. */
@ComptoirTest
class PaperChecksTests {

    private final PaperChecks checks;
    private final ProjectCatalogue catalogue;
    private final Editions editions;
    private final TestDatabase database;
    private final PollScene scene;

    PaperChecksTests(
            PaperChecks checks,
            ProjectCatalogue catalogue,
            Editions editions,
            TestDatabase database,
            ApplicationContext beans) {
        this.checks = checks;
        this.catalogue = catalogue;
        this.editions = editions;
        this.database = database;
        this.scene = new PollScene(beans);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private EditionView edition(BallotKind kind, int min, int max, Reach reach) {
        var opens = Instant.now().plus(Duration.ofDays(1));
        return scene.preparing(
                "2027",
                new Period(opens, opens.plus(Duration.ofDays(9))),
                ElectorateTerms.usual(11),
                new BallotTerms(kind, min, max, reach, List.of()));
    }

    private List<String> missing(EditionView edition) {
        return checks.items(edition, catalogue.withStatus(edition.id(), ProjectStatus.LABELLED)).stream()
                .filter(item -> item.state() == State.MISSING)
                .map(Item::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHOICES | 1 | 3 | WHOLE | ''",
                "ONE_PER_THEME | 6 | 6 | WHOLE | ''",
                "ONE_PER_THEME | 7 | 7 | WHOLE | ballot.seal.tooFewThemes",
                "KNAPSACK | 6 | 6 | WHOLE | ''",
                "CHOICES | 1 | 3 | OWN | ''",
                "CHOICES | 2 | 3 | OWN | ballot.seal.tooFewHere",
                "CHOICES | 1 | 3 | OWN_AND_COMMON | ''",
            })
    void what_cannot_be_done_with_the_projects_keeps_from_sealing(
            BallotKind kind, int min, int max, Reach reach, String code) {
        assertThat(missing(edition(kind, min, max, reach))).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void a_project_without_theme_or_commune_is_named() {
        var themes = edition(BallotKind.ONE_PER_THEME, 1, 3, Reach.OWN);
        database.owner()
                .sql("update project set theme = null, commune_code = null where title like '%verger%'")
                .update();
        assertThat(missing(themes)).containsExactly("ballot.seal.noThemes", "ballot.seal.noTerritory");
    }

    @Test
    void a_knapsack_that_holds_too_little_money_is_refused() {
        var edition = edition(BallotKind.KNAPSACK, 6, 6, Reach.WHOLE);
        database.owner().sql("update edition set dotation_cents = 3400000").update();
        assertThat(missing(editions.find(edition.id()).orElseThrow())).containsExactly("ballot.seal.tooDear");
    }

    @Test
    void a_paper_holds_254_projects_at_most() {
        var edition = edition(BallotKind.CHOICES, 1, 3, Reach.WHOLE);
        var one = catalogue.withStatus(edition.id(), ProjectStatus.LABELLED).getFirst();
        assertThat(checks.items(edition, Collections.nCopies(254, one)))
                .extracting(Item::state)
                .containsExactly(State.READY);
        assertThat(checks.items(edition, Collections.nCopies(255, one)))
                .extracting(Item::code)
                .containsExactly("ballot.seal.tooManyProjects");
    }

    @Test
    void those_who_will_have_no_ballot_are_told() {
        var edition = edition(BallotKind.CHOICES, 1, 3, Reach.OWN);
        assertThat(checks.items(edition, catalogue.withStatus(edition.id(), ProjectStatus.LABELLED)))
                .extracting(Item::state, Item::code)
                .containsExactly(tuple(State.TO_KNOW, "ballot.check.nothingHere"));
    }
}
