package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.WhenItDoesNotFit;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.results.SimulationReader.Column;
import fr.comptoir.results.SimulationRun.State;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Result;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@ComptoirTest
@WithMockUser(roles = "POLL_OFFICER")
class SimulationsTests {

    private final Simulations simulations;
    private final Count count;
    private final Certification certification;
    private final ElectionImport elections;
    private final Editions editions;
    private final TestDatabase database;
    private final Fixtures fixtures;
    private final PastPolls past;
    private final PollScene scene;

    SimulationsTests(
            Simulations simulations,
            Count count,
            Certification certification,
            ElectionImport elections,
            Editions editions,
            TestDatabase database,
            Fixtures fixtures,
            ApplicationContext application) {
        this.simulations = simulations;
        this.count = count;
        this.certification = certification;
        this.elections = elections;
        this.editions = editions;
        this.database = database;
        this.fixtures = fixtures;
        this.past = new PastPolls(application);
        this.scene = new PollScene(application);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void nothing_is_simulated_before_the_vote_nor_while_it_lasts() {
        var now = Instant.now();
        var later = new Period(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(9)));
        assertThat(refusal(scene.preparing("2027", later))).isEqualTo("PREPARED");
        assertThat(refusal(scene.sealed("2028", later))).isEqualTo("SEALED");
        assertThat(refusal(scene.open("2029"))).isEqualTo("OPEN");
    }

    @Test
    void nothing_is_simulated_between_the_close_and_the_count() {
        assertThat(refusal(past.closed("2025"))).isEqualTo("CLOSED");
        assertThat(refusal(past.withOpenUrn("2026"))).isEqualTo("CLOSED.open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "ANNULLED"})
    void nothing_is_simulated_on_a_poll_that_was_stopped(String status) {
        var edition = past.withOpenUrn("2025");
        count.count(edition.id(), PastPolls.officer("Agathe"));
        database.stopPoll(edition.id(), status);
        assertThat(refusal(edition)).isEqualTo(status);
    }

    @Test
    void an_edition_without_vote_has_nothing_to_simulate() {
        var edition = fixtures.edition("2025", new Calendar(Map.of()));
        assertThat(refusal(edition)).isEqualTo("NONE");
    }

    @Test
    void a_page_opened_earlier_runs_nothing_once_the_poll_is_stopped() {
        var edition = past.certified("2025");
        var election = opened(edition);
        database.stopPoll(edition.id(), "ANNULLED");
        assertThat(simulations.run(election, List.of(asIs(election)))).isInstanceOf(Result.Refused.class);
    }

    @Test
    void a_counted_an_allocated_and_a_proclaimed_poll_are_simulated() {
        var edition = past.withOpenUrn("2025");
        count.count(edition.id(), PastPolls.officer("Agathe"));
        assertThat(funded(edition)).containsExactly("P-AAAAAA", "P-DDDDDD", "P-EEEEEE");
        var sha256 = certification.sheet(edition.id()).orElseThrow().sha256();
        certification.propose(edition.id(), sha256, PastPolls.officer("Agathe"));
        assertThat(funded(edition)).hasSize(3);
        assertThat(opened(edition).certified()).isEmpty();
        certification.certify(edition.id(), sha256, PastPolls.officer("Basile"));
        assertThat(funded(edition)).hasSize(3);
        assertThat(opened(edition).certified()).isPresent();
    }

    @Test
    void an_imported_election_is_simulated_and_never_certified() throws IOException {
        elections.run(SamplePabulib.stream(SamplePabulib.SOUND), Optional.of("ville"), Actor.PLATFORM);
        var edition = editions.bySlug("ville").orElseThrow();
        assertThat(funded(edition)).containsExactly("A");
        assertThat(opened(edition).certified()).isEmpty();
    }

    @Test
    void another_dotation_cost_and_a_withdrawal_change_what_the_rule_gives() throws Exception {
        var election = opened(past.certified("2025"));
        var richer = result(election, new Scenario(Amount.ofEuros(150_000), Map.of(), Set.of()));
        assertThat(richer.allocation().funded()).containsExactly("P-AAAAAA", "P-BBBBBB", "P-DDDDDD", "P-EEEEEE");
        var cheaper = result(
                election, new Scenario(Amount.ofEuros(100_000), Map.of("P-BBBBBB", Amount.ofEuros(40_000)), Set.of()));
        assertThat(cheaper.allocation().funded()).containsExactly("P-AAAAAA", "P-BBBBBB");
        var without = result(election, new Scenario(Amount.ofEuros(100_000), Map.of(), Set.of("P-AAAAAA")));
        assertThat(without.allocation().funded()).containsExactly("P-BBBBBB", "P-DDDDDD", "P-CCCCCC");
        assertThat(without.coverage().ballots()).isEqualTo(8);
        assertThat(without.coverage().served()).isEqualTo(7);
    }

    @Test
    void projects_carry_their_territory_theme_and_holder() {
        var line = opened(past.certified("2025")).line("P-AAAAAA").orElseThrow();
        assertThat(line.candidate().groups().values()).contains("URBAN_AGRICULTURE", "200033579");
    }

    @Test
    void what_is_shown_as_certified_is_what_was_certified() throws Exception {
        var election = opened(past.certified("2025"));
        assertThat(state(election, certified(election))).isInstanceOf(State.Done.class);
        var other = past.certified("2026");
        database.owner()
                .sql("update certified_result set content = replace(content, '60000.00', '50000.00')")
                .update();
        var altered = opened(other);
        assertThat(state(altered, certified(altered))).isInstanceOf(State.Failed.class);
    }

    @Test
    @WithMockUser(roles = "OBSERVER")
    void other_roles_simulate_nothing() {
        var edition = past.certified("2025");
        assertThatThrownBy(() -> simulations.open(edition)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(simulations::choices).isInstanceOf(AccessDeniedException.class);
    }

    private String refusal(EditionView edition) {
        return switch (simulations.open(edition)) {
            case Result.Done<CountedElection> done -> throw new AssertionError("was opened: " + done);
            case Result.Refused<CountedElection>(var reasons) ->
                reasons.getFirst().code().substring("results.simulation.refused.".length());
        };
    }

    private CountedElection opened(EditionView edition) {
        return switch (simulations.open(edition)) {
            case Result.Done<CountedElection>(var election) -> election;
            case Result.Refused<CountedElection>(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }

    private List<String> funded(EditionView edition) {
        try {
            var election = opened(edition);
            return result(election, Scenario.unchanged(election.dotation()))
                    .allocation()
                    .funded();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Simulated result(CountedElection election, Scenario scenario) throws InterruptedException {
        var rule = Greedy.byVotes(WhenItDoesNotFit.SKIP, 0);
        if (state(election, new Column(rule, scenario, "", "", false)) instanceof State.Done(var result, var _)) {
            return result;
        }
        throw new AssertionError("not done");
    }

    private State state(CountedElection election, Column column) throws InterruptedException {
        return switch (simulations.run(election, List.of(column))) {
            case Result.Done<List<SimulationRun>>(var runs) -> {
                runs.getFirst().await(Duration.ofSeconds(20));
                yield runs.getFirst().state();
            }
            case Result.Refused<List<SimulationRun>>(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }

    private static Column asIs(CountedElection election) {
        return new Column(election.rule(), Scenario.unchanged(election.dotation()), "", "", false);
    }

    private static Column certified(CountedElection election) {
        return new Column(election.rule(), Scenario.unchanged(election.dotation()), "", "", true);
    }
}
