package fr.comptoir.ballot;

import fr.comptoir.edition.BallotKind;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Reach;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What makes a ballot paper valid in an edition, whatever brought it: a page, a tablet, a sheet that two persons type in.
 *
 * <p>A paper is marked by texts: a number (« 12 ») chooses a project; a number and a mark (« 12:3 ») give it its place in a
 * ranking, its mention in a judgement (0 the lowest), or FOR or AGAINST.
 */
public final class PaperRules {

    private static final Pattern MARK = Pattern.compile("([1-9][0-9]{0,3})(?::([A-Z0-9]{1,8}))?");
    private static final String FOR = "FOR";
    private static final String AGAINST = "AGAINST";

    private final BallotTerms terms;
    private final Amount dotation;
    private final Map<Integer, BallotLine> lines;

    /** The rules of this edition's paper. */
    public PaperRules(EditionView edition, List<BallotLine> lines) {
        this.terms = edition.ballot();
        this.dotation = edition.dotation();
        this.lines = lines.stream().collect(Collectors.toMap(BallotLine::number, Function.identity()));
    }

    /** The paper that these marks make, or why it cannot be one. The same mark twice is one mark. */
    public Result<BallotPaper> fill(Collection<String> posted) {
        var marks = new TreeMap<Integer, String>();
        for (var text : posted) {
            var read = MARK.matcher(text);
            if (!read.matches() || !lines.containsKey(Integer.valueOf(read.group(1)))) {
                return refused("ballot.choices.unknown");
            }
            var mark = read.group(2) == null ? "" : read.group(2);
            var before = marks.put(Integer.valueOf(read.group(1)), mark);
            if (before != null && !before.equals(mark)) {
                return refused("ballot.choices.twice");
            }
        }
        return number(marks).<Result<BallotPaper>>map(Result::refused).orElseGet(() -> read(marks));
    }

    private Optional<Refusal> number(SortedMap<Integer, String> marks) {
        if (marks.size() < terms.choicesMin()) {
            return Optional.of(Refusal.at("choices", "ballot.choices.tooFew", terms.choicesMin(), marks.size()));
        }
        return marks.size() > most()
                ? Optional.of(Refusal.at("choices", "ballot.choices.tooMany", most(), marks.size()))
                : Optional.empty();
    }

    /** Most projects that a paper may name. */
    public int most() {
        return switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME, KNAPSACK -> terms.choicesMax();
            case RANKING -> terms.points().size();
            case JUDGEMENT, FOR_AGAINST -> lines.size();
        };
    }

    private Result<BallotPaper> read(SortedMap<Integer, String> marks) {
        return switch (terms.kind()) {
            case CHOICES -> chosen(marks);
            case ONE_PER_THEME -> onePerTheme(marks);
            case KNAPSACK -> knapsack(marks);
            case RANKING -> ranking(marks);
            case JUDGEMENT -> judgement(marks);
            case FOR_AGAINST -> opinions(marks);
        };
    }

    private Result<BallotPaper> chosen(SortedMap<Integer, String> marks) {
        if (!marks.values().stream().allMatch(String::isEmpty)) {
            return refused("ballot.choices.unknown");
        }
        return Result.done(new BallotPaper(each(marks, _ -> 1)));
    }

    private Result<BallotPaper> onePerTheme(SortedMap<Integer, String> marks) {
        var together = marks.keySet().stream()
                .map(this::line)
                .filter(line -> line.theme().isPresent())
                .collect(Collectors.groupingBy(BallotLine::theme))
                .values();
        return together.stream()
                .filter(same -> same.size() > 1)
                .findFirst()
                .map(same -> PaperRules.<BallotPaper>refused("ballot.choices.sameTheme", titles(same)))
                .orElseGet(() -> chosen(marks));
    }

    private Result<BallotPaper> knapsack(SortedMap<Integer, String> marks) {
        var asked = marks.keySet().stream()
                .mapToLong(number -> line(number).requested().cents())
                .sum();
        return asked > dotation.cents()
                ? refused("ballot.choices.tooDear", new Amount(asked - dotation.cents()).french(), dotation.french())
                : chosen(marks);
    }

    /** Places from the first on, each held by one project, none left empty in between. */
    private Result<BallotPaper> ranking(SortedMap<Integer, String> marks) {
        var places = IntStream.rangeClosed(1, terms.points().size())
                .mapToObj(String::valueOf)
                .toList();
        if (!places.containsAll(marks.values())) {
            return refused("ballot.choices.unknown");
        }
        for (var place : places.subList(0, marks.size())) {
            var held = held(marks, place);
            if (held.size() != 1) {
                return held.isEmpty()
                        ? refused("ballot.choices.placeMissing", Integer.valueOf(place))
                        : refused("ballot.choices.placeTwice", Integer.valueOf(place), titles(held));
            }
        }
        return Result.done(new BallotPaper(each(marks, place -> terms.points().get(Integer.parseInt(place) - 1))));
    }

    private List<BallotLine> held(SortedMap<Integer, String> marks, String place) {
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue().equals(place))
                .map(mark -> line(mark.getKey()))
                .toList();
    }

    private static String titles(List<BallotLine> lines) {
        return lines.stream().map(BallotLine::title).collect(Collectors.joining(", "));
    }

    private Result<BallotPaper> judgement(SortedMap<Integer, String> marks) {
        var mentions =
                IntStream.range(0, terms.mentions()).mapToObj(String::valueOf).toList();
        return mentions.containsAll(marks.values())
                ? Result.done(new BallotPaper(each(marks, Integer::parseInt)))
                : refused("ballot.choices.unknown");
    }

    /** A project without opinion receives {@link BallotKind#NO_OPINION}, wherever it is, so that a ballot tells no territory. */
    private Result<BallotPaper> opinions(SortedMap<Integer, String> marks) {
        if (!List.of(FOR, AGAINST).containsAll(marks.values())) {
            return refused("ballot.choices.unknown");
        }
        var points = new TreeMap<Integer, Integer>();
        lines.keySet().forEach(number -> points.put(number, BallotKind.NO_OPINION));
        marks.forEach((number, mark) -> points.put(number, mark.equals(FOR) ? BallotKind.FOR : BallotKind.AGAINST));
        points.values().removeIf(given -> given == 0);
        return Result.done(new BallotPaper(points));
    }

    private static SortedMap<Integer, Integer> each(
            SortedMap<Integer, String> marks, Function<String, Integer> points) {
        var given = new TreeMap<Integer, Integer>();
        marks.forEach((number, mark) -> given.put(number, points.apply(mark)));
        given.values().removeIf(some -> some == 0);
        return given;
    }

    /**
     * Whether somebody of this territory may say something of this project.
     *
     * @param territory the code of their EPCI, found from the commune that they declared
     */
    public boolean isOpenTo(String territory, BallotLine line) {
        return terms.reach() == Reach.WHOLE
                || line.territory().map(territory::equals).orElse(terms.reach() == Reach.OWN_AND_COMMON);
    }

    /** Why somebody of this territory may not cast these marks, which {@link #fill} accepted; empty when they may. */
    public Optional<Refusal> elsewhere(String territory, Collection<String> posted) {
        var closed = posted.stream()
                .map(text -> line(Integer.valueOf(text.split(":", 2)[0])))
                .filter(line -> !isOpenTo(territory, line))
                .toList();
        return closed.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.at("choices", "ballot.choices.elsewhere", titles(closed)));
    }

    private BallotLine line(int number) {
        return Objects.requireNonNull(lines.get(number));
    }

    private static <T> Result<T> refused(String code, Object... arguments) {
        return Result.refused(Refusal.at("choices", code, arguments));
    }
}
