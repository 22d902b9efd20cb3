package fr.comptoir.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The fields of an {@link EditionForm} that make the ballot paper. Whatever the kind, the fields of the other kinds keep what was
 * typed and are not looked at.
 *
 * @param rankingPoints the points of each place, as typed: « 5, 4, 3, 2, 1 »
 * @param mentions how many mentions a judgement has
 */
record BallotForm(
        @Nullable BallotKind ballotKind,
        @Nullable Reach reach,
        @Nullable Integer choicesMin,
        @Nullable Integer choicesMax,
        @Nullable String rankingPoints,
        @Nullable Integer mentions) {

    private static final int MOST_PLACES = 20;
    private static final int FEWEST_MENTIONS = 3;
    private static final int MOST_MENTIONS = 7;

    /** What the page offers for the kinds that are not chosen. */
    private static final String USUAL_POINTS = "5, 4, 3, 2, 1";

    private static final int USUAL_MENTIONS = 4;
    private static final int USUAL_CHOICES = 3;

    /** The form that gives these terms again. */
    static BallotForm of(BallotTerms terms) {
        var points = terms.points().stream().map(String::valueOf).collect(Collectors.joining(", "));
        var counted = terms.choicesMax() != BallotTerms.MOST;
        return new BallotForm(
                terms.kind(),
                terms.reach(),
                terms.choicesMin(),
                counted ? terms.choicesMax() : Math.max(USUAL_CHOICES, terms.choicesMin()),
                terms.kind() == BallotKind.RANKING ? points : USUAL_POINTS,
                terms.kind() == BallotKind.JUDGEMENT ? terms.mentions() : USUAL_MENTIONS);
    }

    /** The terms typed; empty when a field cannot be read, which is told at the field. */
    Optional<BallotTerms> read(BindingResult errors) {
        var kind = Objects.requireNonNull(ballotKind);
        var min = Objects.requireNonNull(choicesMin);
        var max = Objects.requireNonNull(choicesMax);
        return points(kind, errors).map(points -> {
            var most = switch (kind) {
                case CHOICES, ONE_PER_THEME, KNAPSACK -> max;
                case RANKING -> points.size();
                case JUDGEMENT, FOR_AGAINST -> BallotTerms.MOST;
            };
            return new BallotTerms(kind, min, most, Objects.requireNonNull(reach), points);
        });
    }

    private Optional<List<Integer>> points(BallotKind kind, BindingResult errors) {
        return switch (kind) {
            case CHOICES, ONE_PER_THEME, KNAPSACK, FOR_AGAINST -> Optional.of(List.of());
            case RANKING -> ranking(errors);
            case JUDGEMENT -> judgement(errors);
        };
    }

    private Optional<List<Integer>> ranking(BindingResult errors) {
        var typed = Arrays.stream(Objects.requireNonNullElse(rankingPoints, "").split("[,;\\s\\u00a0\\u202f]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (typed.isEmpty() || !typed.stream().allMatch(part -> part.matches("\\d{1,3}"))) {
            errors.rejectValue("rankingPoints", "edition.points.unreadable");
            return Optional.empty();
        }
        var points = typed.stream().map(Integer::valueOf).toList();
        var fault = fault(points);
        fault.ifPresent(code -> errors.rejectValue("rankingPoints", code));
        return fault.isPresent() ? Optional.empty() : Optional.of(points);
    }

    private static Optional<String> fault(List<Integer> points) {
        if (points.size() > MOST_PLACES) {
            return Optional.of("edition.points.many");
        }
        if (points.stream().anyMatch(some -> some < 1 || some > BallotTerms.MOST)) {
            return Optional.of("edition.points.range");
        }
        var falls = IntStream.range(1, points.size()).allMatch(place -> points.get(place) < points.get(place - 1));
        return falls ? Optional.empty() : Optional.of("edition.points.order");
    }

    private Optional<List<Integer>> judgement(BindingResult errors) {
        if (mentions == null || mentions < FEWEST_MENTIONS || mentions > MOST_MENTIONS) {
            errors.rejectValue("mentions", "edition.mentions.range");
            return Optional.empty();
        }
        return Optional.of(List.of(mentions));
    }
}
