package fr.comptoir.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.ballot.PollStatus;
import fr.comptoir.ballot.PollView;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.Phase;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Period;
import fr.comptoir.site.Call.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallsTests {

    private static final Calendar CALENDAR = new Calendar(Map.of(
            Phase.IDEAS, period("2027-02-01", "2027-05-01"),
            Phase.SUBMISSION, period("2027-03-01", "2027-06-01"),
            Phase.LABELLING, period("2027-06-01", "2027-07-01"),
            Phase.VOTE, period("2027-09-01", "2027-10-01"),
            Phase.PROCLAMATION, period("2027-11-10", "2027-11-11")));

    private static Period period(String from, String to) {
        return new Period(at(from), at(to));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static PollView poll(PollStatus status) {
        var vote = CALENDAR.of(Phase.VOTE).orElseThrow();
        return new PollView(
                EditionId.next(),
                status,
                vote.startsAt(),
                vote.endsAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-15, SOON",
        "2027-02-01, IDEA",
        "2027-03-15, IDEA DEPOSIT",
        "2027-05-15, DEPOSIT",
        "2027-06-15, LABELLING",
        "2027-08-01, SOON",
        "2028-01-01, SOON"
    })
    void before_the_poll_is_sealed_the_calendar_alone_says_what_to_do(String day, String kinds) {
        var calls = Calls.of(CALENDAR, Optional.of(poll(PollStatus.PREPARED)), false, false, at(day));
        assertThat(calls).extracting(call -> call.kind().name()).containsExactly(kinds.split(" "));
    }

    @Test
    void nothing_to_do_yet_gives_the_date_of_the_next_phase() {
        var calls = Calls.of(CALENDAR, Optional.empty(), false, false, at("2027-08-01"));
        assertThat(calls).containsExactly(new Call(Kind.SOON, at("2027-09-01")));
    }

    @Test
    void an_open_poll_calls_to_vote_until_it_closes() {
        var calls = Calls.of(CALENDAR, Optional.of(poll(PollStatus.OPEN)), false, true, at("2027-09-10"));
        assertThat(calls)
                .containsExactly(
                        new Call(Kind.VOTE, at("2027-10-01")),
                        new Call(Kind.READ, null),
                        new Call(Kind.COMPTOIR, null));
    }

    @Test
    void a_sealed_poll_shows_the_projects_until_it_opens() {
        var calls = Calls.of(CALENDAR, Optional.of(poll(PollStatus.SEALED)), false, false, at("2027-08-20"));
        assertThat(calls).containsExactly(new Call(Kind.DISCOVER, at("2027-09-01")));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "COUNTED", "ALLOCATED"})
    void a_closed_poll_asks_to_wait_for_the_proclamation(PollStatus status) {
        var calls = Calls.of(CALENDAR, Optional.of(poll(status)), false, false, at("2027-10-02"));
        assertThat(calls).containsExactly(new Call(Kind.WAIT, at("2027-11-10")));
    }

    @Test
    void a_published_result_comes_first_whatever_the_poll_says() {
        var calls = Calls.of(CALENDAR, Optional.of(poll(PollStatus.PROCLAIMED)), true, false, at("2027-12-01"));
        assertThat(calls).extracting(Call::kind).containsExactly(Kind.RESULTS, Kind.FOLLOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "ANNULLED"})
    void a_vote_that_was_stopped_says_so_and_calls_nobody(PollStatus status) {
        var calls = Calls.of(CALENDAR, Optional.of(poll(status)), false, false, at("2027-09-10"));
        assertThat(calls).containsExactly(new Call(Kind.valueOf(status.name()), null));
    }
}
