package fr.comptoir.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How candidates on equal terms are put in order: the first criterion that tells them apart decides. The list ends with
 * a criterion that tells any two apart, so the order is drawn once, before counting, and never changes during it.
 *
 * @param criteria the criteria, the most important first; the last is {@link Criterion.Lot} or {@link Fixed#ID_ORDER}
 */
public record TieBreak(List<Criterion> criteria) {

    /** Ascending code points of the identifier, and nothing else: the order of the reference figures. */
    public static final TieBreak ID_ORDER = of(Fixed.ID_ORDER);

    /** Refuses repeated criteria, and a last criterion that may leave a tie, with {@link IllegalArgumentException}. */
    public TieBreak {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty() || !criteria.getLast().decidesAlways()) {
            throw new IllegalArgumentException("A tie-break ends with a lot or the order of identifiers");
        }
        if (criteria.stream().map(TieBreak::kind).distinct().count() < criteria.size()) {
            throw new IllegalArgumentException("A tie-break uses each criterion once");
        }
    }

    /** The criteria, the most important first. */
    public static TieBreak of(Criterion... criteria) {
        return new TieBreak(List.of(criteria));
    }

    /** Lower cost, then more votes, then a lot: what a règlement usually takes. */
    public static TieBreak byLot(String seed) {
        return of(Fixed.LOWER_COST, Fixed.MORE_VOTES, new Lot(seed));
    }

    /** The criteria in one line, for storage: {@code lower-cost,more-votes,lot:4f2a}. {@link #parse} reads it back. */
    public String describe() {
        return criteria.stream().map(Criterion::describe).collect(Collectors.joining(","));
    }

    /** Reads what {@link #describe} wrote; empty when a criterion is unknown or the list leaves ties. */
    public static Optional<TieBreak> parse(String description) {
        try {
            var criteria = new ArrayList<Criterion>();
            for (var text : description.split(",", -1)) {
                criteria.add(
                        text.startsWith(Lot.PREFIX) ? new Lot(text.substring(Lot.PREFIX.length())) : Fixed.read(text));
            }
            return Optional.of(new TieBreak(criteria));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Object kind(Criterion criterion) {
        return switch (criterion) {
            case Fixed fixed -> fixed;
            case Lot _ -> Lot.class;
        };
    }

    /** One way to tell two candidates apart. */
    public sealed interface Criterion {

        /** The criterion in one word, for storage and publication. */
        String describe();

        /** Whether it tells any two candidates apart. */
        boolean decidesAlways();
    }

    /** The criteria without a parameter. */
    public enum Fixed implements Criterion {

        /** The candidate that costs less goes first. */
        LOWER_COST("lower-cost"),

        /** The candidate named on more ballots goes first. */
        MORE_VOTES("more-votes"),

        /** The identifier that comes first by ascending code points goes first. */
        ID_ORDER("id-order");

        private final String word;

        Fixed(String word) {
            this.word = word;
        }

        static Fixed read(String word) {
            for (var criterion : values()) {
                if (criterion.word.equals(word)) {
                    return criterion;
                }
            }
            throw new IllegalArgumentException("Unknown criterion: " + word);
        }

        @Override
        public String describe() {
            return word;
        }

        @Override
        public boolean decidesAlways() {
            return this == ID_ORDER;
        }
    }

    /**
     * A lot that anyone can redo: the smaller SHA-256 of the seed then the identifier, both in UTF-8, goes first.
     *
     * @param seed 1 to 128 letters, digits, dots, hyphens or underscores, published once the ballot is closed
     */
    public record Lot(String seed) implements Criterion {

        static final String PREFIX = "lot:";
        private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z._-]{1,128}");

        /** Refuses any other seed with {@link IllegalArgumentException}. */
        public Lot {
            if (!SHAPE.matcher(seed).matches()) {
                throw new IllegalArgumentException("Not the seed of a lot: '" + seed + "'");
            }
        }

        @Override
        public String describe() {
            return PREFIX + seed;
        }

        @Override
        public boolean decidesAlways() {
            return true;
        }
    }
}
