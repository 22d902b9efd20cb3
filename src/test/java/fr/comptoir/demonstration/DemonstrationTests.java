package fr.comptoir.demonstration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.ballot.PollStatus;
import fr.comptoir.ballot.Polls;
import fr.comptoir.ballot.Turnout;
import fr.comptoir.ballot.Urn;
import fr.comptoir.comptoir.Agenda;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.electorate.Roll;
import fr.comptoir.followup.AgreementState;
import fr.comptoir.followup.AgreementView;
import fr.comptoir.followup.Agreements;
import fr.comptoir.idea.Ideas;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.project.ProjectView;
import fr.comptoir.results.Results;
import fr.comptoir.shared.Amount;
import fr.comptoir.testing.ComptoirTest;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTests {

    private final DemonstrationLoader loader;
    private final Editions editions;
    private final Ideas ideas;
    private final ProjectCatalogue catalogue;
    private final Roll roll;
    private final Urn urn;
    private final Polls polls;
    private final Turnout turnout;
    private final Results results;
    private final Agreements agreements;
    private final Agenda agenda;
    private final JdbcClient jdbc;

    DemonstrationTests(
            DemonstrationLoader loader,
            Editions editions,
            Ideas ideas,
            ProjectCatalogue catalogue,
            Roll roll,
            Urn urn,
            Polls polls,
            Turnout turnout,
            Results results,
            Agreements agreements,
            Agenda agenda,
            JdbcClient jdbc) {
        this.loader = loader;
        this.editions = editions;
        this.ideas = ideas;
        this.catalogue = catalogue;
        this.roll = roll;
        this.urn = urn;
        this.polls = polls;
        this.turnout = turnout;
        this.results = results;
        this.agreements = agreements;
        this.agenda = agenda;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void load() {
        loader.load(silently());
    }

    private static Progress silently() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()));
    }

    @Test
    void the_edition_of_2021_has_the_figures_of_the_reference_case() {
        var edition = past();
        var sheet = results.of(edition.id()).orElseThrow().sheet();
        assertThat(ideas.count(edition.id())).isEqualTo(120);
        assertThat(catalogue.onBallot(edition.id())).hasSize(60);
        assertThat(roll.count(edition.id())).isEqualTo(11_000);
        assertThat(urn.size(edition.id())).isEqualTo(11_000);
        assertThat(turnout.total(edition.id())).isEqualTo(11_000);
        assertThat(edition.dotation()).isEqualTo(Amount.ofCents(57_215_100));
        assertThat(sheet.funded()).hasSize(49);
        assertThat(sheet.spent()).isEqualTo(Amount.ofCents(57_215_100));
        assertThat(sheet.left()).isEqualTo(Amount.ZERO);
        assertThat(sheet.ties()).isEmpty();
    }

    @Test
    void whoever_recounts_the_urn_finds_the_same_49_projects() {
        var edition = past();
        var choices = new ArrayList<Integer>();
        urn.forEachBallot(edition.id(), points -> choices.addAll(points.keySet()));
        Map<Integer, Long> votes = choices.stream().collect(groupingBy(Function.identity(), counting()));
        var ranking = catalogue.onBallot(edition.id()).stream()
                .sorted(Comparator.comparing((ProjectView project) ->
                                votes.get(project.number().orElseThrow()))
                        .reversed())
                .toList();
        var left = edition.dotation();
        for (var project : ranking.subList(0, 49)) {
            assertThat(project.status()).isEqualTo(ProjectStatus.FUNDED);
            left = left.minus(project.requested());
        }
        assertThat(left).isEqualTo(Amount.ZERO);
        assertThat(ranking.subList(49, 60))
                .hasSize(11)
                .allMatch(project -> project.requested().isPositive())
                .allMatch(project -> project.status() == ProjectStatus.NOT_FUNDED);
    }

    @Test
    void every_invented_plan_would_be_accepted() {
        for (var edition : List.of(past(), open())) {
            assertThat(catalogue.onBallot(edition.id()))
                    .allSatisfy(project ->
                            assertThat(project.financingPlan().check(edition)).isEmpty())
                    .allSatisfy(project -> assertThat(project.idea()).isPresent());
        }
    }

    @Test
    void the_projects_funded_in_2021_are_followed_up() {
        assertThat(agreements.ofEdition(past().id()))
                .hasSize(49)
                .allMatch(agreement -> !agreement.planned().isMoreThan(agreement.granted()))
                .extracting(AgreementView::state)
                .contains(AgreementState.values());
    }

    @Test
    void one_may_vote_today() {
        var edition = open();
        assertThat(edition.demonstration()).isTrue();
        assertThat(polls.of(edition.id()).orElseThrow().status()).isEqualTo(PollStatus.OPEN);
        assertThat(polls.lines(edition.id())).hasSize(24);
        assertThat(turnout.total(edition.id())).isBetween(100, 999).isEqualTo(roll.count(edition.id()));
        assertThat(agenda.upcoming(edition.id(), 5)).isNotEmpty();
    }

    @Test
    void projects_wait_at_every_desk_with_the_reasons_that_they_were_given() {
        var edition = open();
        assertThat(catalogue.count(edition.id(), ProjectStatus.SUBMITTED)).isEqualTo(3);
        assertThat(catalogue.count(edition.id(), ProjectStatus.UNDER_REVIEW)).isEqualTo(2);
        assertThat(jdbc.sql("select verdict from project_decision")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("ADMISSIBLE", "ADMISSIBLE", "TO_COMPLETE", "LABELLED", "NOT_LABELLED");
    }

    @Test
    void all_is_labelled_as_a_demonstration() {
        assertThat(editions.all()).hasSize(2).allMatch(EditionView::demonstration);
        assertThat(editions.all()).extracting(EditionView::name).allMatch(name -> name.endsWith("(démonstration)"));
        assertThat(jdbc.sql("select count(*) from staff_account where not demonstration")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void loading_again_changes_nothing() {
        load();
        assertThat(loader.isLoaded()).isTrue();
        assertThat(editions.all()).hasSize(2);
    }

    private EditionView past() {
        return editions.bySlug(PastEdition.SLUG).orElseThrow();
    }

    private EditionView open() {
        return editions.current().orElseThrow();
    }
}
