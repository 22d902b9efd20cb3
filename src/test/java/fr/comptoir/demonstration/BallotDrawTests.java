package fr.comptoir.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BallotDrawTests {

    private static final List<Integer> NUMBERS =
            new Dice(7).shuffled(IntStream.rangeClosed(1, 60).boxed().toList());

    @Test
    void the_ballots_add_up_to_the_votes_that_were_planned() {
        var draw = new BallotDraw(60, 11_000, new Dice(1));
        var ballots = draw.ballots(NUMBERS);
        for (var rank = 0; rank < 60; rank++) {
            var number = NUMBERS.get(rank);
            assertThat(ballots.stream().filter(ballot -> ballot.contains(number)))
                    .hasSize(draw.votes(rank));
        }
    }

    @Test
    void a_ballot_has_one_to_three_choices_each_of_them_once() {
        var ballots = new BallotDraw(60, 11_000, new Dice(1)).ballots(NUMBERS);
        assertThat(ballots).hasSize(11_000).allSatisfy(ballot -> {
            assertThat(ballot).hasSizeBetween(1, 3);
            assertThat(new HashSet<>(ballot)).hasSameSizeAs(ballot);
        });
    }

    @Test
    void no_two_projects_have_as_many_votes() {
        var draw = new BallotDraw(60, 11_000, new Dice(1));
        assertThat(IntStream.range(1, 60)).allMatch(rank -> draw.votes(rank) < draw.votes(rank - 1));
    }

    @Test
    void the_same_seed_gives_the_same_ballots() {
        assertThat(new BallotDraw(24, 437, new Dice(3)).ballots(NUMBERS.subList(0, 24)))
                .isEqualTo(new BallotDraw(24, 437, new Dice(3)).ballots(NUMBERS.subList(0, 24)));
    }
}
