package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.project.ProjectId;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardRulesTests {

    private static final Instant OPENS = Instant.parse("2027-09-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-10-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2027-09-20T10:00:00Z");

    private static PollView poll(PollStatus status, @Nullable Instant urnOpenedAt) {
        return new PollView(
                EditionId.next(),
                status,
                OPENS,
                CLOSES,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(urnOpenedAt),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PREPARED, -",
                "SEALED, EXTENSION SUSPENSION ANNULMENT WITHDRAWAL",
                "OPEN, EXTENSION SUSPENSION ANNULMENT WITHDRAWAL",
                "SUSPENDED, RESUMPTION ANNULMENT WITHDRAWAL",
                "CLOSED, ANNULMENT WITHDRAWAL",
                "COUNTED, -",
                "ALLOCATED, -",
                "PROCLAIMED, -",
                "ANNULLED, -"
            })
    void what_may_be_decided_where_the_poll_stands(PollStatus status, @Nullable String acts) {
        var possible = Arrays.stream(BoardAct.values()).filter(act -> act.isPossible(poll(status, null)));
        assertThat(possible.map(BoardAct::name).toList())
                .isEqualTo(acts == null ? List.of() : List.of(acts.split(" ")));
    }

    @Test
    void nothing_is_decided_any_more_once_the_urn_is_open() {
        assertThat(BoardAct.values()).noneMatch(act -> act.isPossible(poll(PollStatus.CLOSED, NOW)));
    }

    private static @Nullable String refusal(PollStatus status, Instant now, BoardOrder order) {
        var lines = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new BallotLine(
                        number,
                        new ProjectId(UUID.randomUUID()),
                        "Projet " + number,
                        Amount.ofEuros(1000),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new BoardRules(poll(status, null), now, lines, Set.of(2))
                .refusal(order)
                .map(Refusal::code)
                .orElse(null);
    }

    private static BoardOrder until(BoardAct act, @Nullable Instant moment) {
        return new BoardOrder(act, Optional.ofNullable(moment), Optional.empty());
    }

    @Test
    void a_close_only_comes_later_and_not_too_late() {
        var act = BoardAct.EXTENSION;
        assertThat(refusal(PollStatus.OPEN, NOW, until(act, null))).isEqualTo("ballot.board.day.missing");
        assertThat(refusal(PollStatus.OPEN, NOW, until(act, CLOSES))).isEqualTo("ballot.board.day.notLater");
        assertThat(refusal(PollStatus.OPEN, NOW, until(act, CLOSES.minusSeconds(60))))
                .isEqualTo("ballot.board.day.notLater");
        assertThat(refusal(PollStatus.OPEN, NOW, until(act, CLOSES.plusSeconds(60))))
                .isNull();
        assertThat(refusal(PollStatus.OPEN, NOW, until(act, CLOSES.plus(BoardRules.LONGEST))))
                .isNull();
        assertThat(refusal(
                        PollStatus.OPEN,
                        NOW,
                        until(act, CLOSES.plus(BoardRules.LONGEST).plusSeconds(60))))
                .isEqualTo("ballot.board.day.tooFar");
        assertThat(refusal(PollStatus.CLOSED, CLOSES.plusSeconds(1), until(act, CLOSES.plus(Duration.ofDays(2)))))
                .isEqualTo("ballot.board.notNow");
    }

    @Test
    void a_suspended_poll_resumes_until_its_close_or_a_later_one_even_past_its_close() {
        var act = BoardAct.RESUMPTION;
        var late = CLOSES.plus(Duration.ofDays(5));
        assertThat(refusal(PollStatus.SUSPENDED, NOW, until(act, null))).isNull();
        assertThat(refusal(PollStatus.SUSPENDED, NOW, until(act, CLOSES))).isEqualTo("ballot.board.day.notLater");
        assertThat(refusal(PollStatus.SUSPENDED, late, until(act, CLOSES.plusSeconds(60))))
                .isEqualTo("ballot.board.day.notLater");
        assertThat(refusal(PollStatus.SUSPENDED, late, until(act, late.plusSeconds(60))))
                .isNull();
        assertThat(refusal(PollStatus.SUSPENDED, late, until(act, null))).isNull();
        assertThat(refusal(PollStatus.OPEN, NOW, until(act, null))).isEqualTo("ballot.board.notNow");
    }

    @Test
    void a_suspension_announces_no_day_past() {
        assertThat(refusal(PollStatus.OPEN, NOW, until(BoardAct.SUSPENSION, NOW)))
                .isEqualTo("ballot.board.day.past");
        assertThat(refusal(PollStatus.OPEN, NOW, until(BoardAct.SUSPENSION, null)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, -", "3, -", "2, ballot.board.number.unknown", "4, ballot.board.number.unknown"})
    void a_project_of_the_paper_is_withdrawn_once(int number, @Nullable String refusal) {
        var order = new BoardOrder(BoardAct.WITHDRAWAL, Optional.empty(), Optional.of(number));
        assertThat(refusal(PollStatus.OPEN, NOW, order)).isEqualTo(refusal);
    }

    @Test
    void the_last_project_stays() {
        var line = new BallotLine(
                1,
                new ProjectId(UUID.randomUUID()),
                "Seul",
                Amount.ofEuros(1000),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var order = new BoardOrder(BoardAct.WITHDRAWAL, Optional.empty(), Optional.of(1));
        assertThat(new BoardRules(poll(PollStatus.OPEN, null), NOW, List.of(line), Set.of()).refusal(order))
                .map(Refusal::code)
                .contains("ballot.board.number.last");
    }
}
