package fr.comptoir.allocation;

import fr.comptoir.allocation.TieBreak.Criterion;
import fr.comptoir.allocation.TieBreak.Fixed;
import fr.comptoir.allocation.TieBreak.Lot;
import fr.comptoir.shared.Amount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A tie-break drawn for one election: a full order of its candidates (by position), set before counting. */
final class TieOrder implements Comparator<Integer> {

    private final Instance instance;
    private final List<Criterion> criteria;
    private final long[] votes;
    private final byte[][] draws;
    private final int last;

    TieOrder(Instance instance, TieBreak tieBreak, long[] votes) {
        this(instance, tieBreak, votes, -1);
    }

    /** The order drawn, save that the candidate at position {@code last}, if there is one, goes after all others. */
    TieOrder(Instance instance, TieBreak tieBreak, long[] votes, int last) {
        this.instance = instance;
        this.criteria = tieBreak.criteria();
        this.votes = votes;
        this.last = last;
        this.draws = new byte[votes.length][];
        for (var criterion : criteria) {
            if (criterion instanceof Lot lot) {
                Arrays.setAll(draws, candidate -> draw(lot.seed() + id(candidate)));
            }
        }
    }

    /** Which of both goes first; 0 only for the same candidate. */
    @Override
    public int compare(Integer left, Integer right) {
        return left == last || right == last
                ? Boolean.compare(left == last, right == last)
                : compare(deciding(left, right), left, right);
    }

    /** The first criterion that tells both apart. */
    Criterion deciding(int left, int right) {
        return criteria.stream()
                .filter(criterion -> compare(criterion, left, right) != 0)
                .findFirst()
                .orElse(criteria.getLast());
    }

    /** The least important criterion needed to put these in the order given. */
    Criterion deciding(List<Integer> ordered) {
        return IntStream.range(1, ordered.size())
                .mapToObj(place -> deciding(ordered.get(place - 1), ordered.get(place)))
                .max(Comparator.comparingInt(criteria::indexOf))
                .orElseThrow();
    }

    private int compare(Criterion criterion, int left, int right) {
        return switch (criterion) {
            case Fixed.LOWER_COST -> cost(left).compareTo(cost(right));
            case Fixed.MORE_VOTES -> Long.compare(votes[right], votes[left]);
            case Fixed.ID_ORDER -> Integer.compare(left, right);
            case Lot _ -> Arrays.compareUnsigned(draws[left], draws[right]);
        };
    }

    private Amount cost(int candidate) {
        return instance.candidates().get(candidate).cost();
    }

    private String id(int candidate) {
        return instance.candidates().get(candidate).id();
    }

    private static byte[] draw(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
