package fr.comptoir.demonstration;

import java.util.ArrayList;
import java.util.List;

/**
 * The votes of invented residents. How many votes each project receives is decided first, never twice the same number, so
 * that nothing hangs on a tie; then ballots of one to three choices are made that add up to exactly that.
 */
final class BallotDraw {

    private final int[] votes;
    private final int ballots;
    private final Dice dice;

    /**
     * Decides the votes.
     *
     * @param projects how many projects are on the ballot paper
     * @param ballots how many ballots are cast
     */
    BallotDraw(int projects, int ballots, Dice dice) {
        this.ballots = ballots;
        this.dice = dice;
        votes = new int[projects];
        var average = 2.4 * ballots / projects;
        for (var rank = projects - 1; rank >= 0; rank--) {
            var height = Math.pow((projects - 1.0 - rank) / (projects - 1.0), 1.7);
            var planned = (int) Math.round(average * (0.3 + 1.9 * height));
            votes[rank] = rank == projects - 1 ? planned : Math.max(planned, votes[rank + 1] + dice.between(1, 4));
        }
    }

    /** The votes of the project at this rank, from 0. */
    int votes(int rank) {
        return votes[rank];
    }

    /**
     * The ballots, in an order drawn by lot.
     *
     * @param numbers the projects' numbers, from the most to the fewest votes
     */
    List<List<Integer>> ballots(List<Integer> numbers) {
        var deck = dice.shuffled(deck(numbers));
        var sizes = dice.shuffled(sizes(deck.size()));
        var dealt = new ArrayList<List<Integer>>();
        for (int size : sizes) {
            var hand = deck.subList(deck.size() - size, deck.size());
            dealt.add(new ArrayList<>(hand));
            hand.clear();
        }
        dealt.forEach(ballot -> withoutTwins(ballot, dealt));
        return dealt;
    }

    private List<Integer> deck(List<Integer> numbers) {
        var deck = new ArrayList<Integer>();
        for (var rank = 0; rank < votes.length; rank++) {
            for (var vote = 0; vote < votes[rank]; vote++) {
                deck.add(numbers.get(rank));
            }
        }
        return deck;
    }

    /** One resident out of twelve makes a single choice; the others make two or three, as many as the votes need. */
    private List<Integer> sizes(int choices) {
        var single = ballots / 12;
        var triple = choices - single - 2 * (ballots - single);
        var sizes = new ArrayList<Integer>();
        for (var ballot = 0; ballot < ballots; ballot++) {
            sizes.add(ballot < single ? 1 : ballot < single + triple ? 3 : 2);
        }
        return sizes;
    }

    /** Exchanges a choice that a ballot holds twice with one of another ballot, until every choice is there once. */
    private void withoutTwins(List<Integer> ballot, List<List<Integer>> all) {
        for (var index = 1; index < ballot.size(); index++) {
            while (ballot.subList(0, index).contains(ballot.get(index))) {
                exchange(ballot, index, dice.pick(all));
            }
        }
    }

    private void exchange(List<Integer> ballot, int index, List<Integer> other) {
        var there = dice.between(0, other.size() - 1);
        var twin = ballot.get(index);
        if (!other.contains(twin) && !ballot.contains(other.get(there))) {
            ballot.set(index, other.set(there, twin));
        }
    }
}
