package fr.comptoir.paper;

import fr.comptoir.ballot.BallotPaper;
import fr.comptoir.ballot.PaperRules;
import fr.comptoir.paper.SheetReading.Verdict;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a line that a person types for a paper ballot: its number, then what is marked on it. « KF4821 3 12 25 », « KF4821
 * 3:1 12:2 », « KF4821 3:+ 12:- », « KF4821 blanc », « KF4821 nul illisible »; « - » for a sheet without a number.
 */
final class SheetLine {

    private static final Pattern ORIGINAL = Pattern.compile("[A-Z]{2}[0-9]{4}");
    private static final Pattern MARK = Pattern.compile("([1-9][0-9]{0,3})(?::([A-Z0-9]{1,8}))?");
    private static final int LONGEST = 2000;

    private final PaperRules rules;
    private final Optional<String> territory;

    /**
     * Reads lines of a batch.
     *
     * @param rules what makes a paper valid
     * @param territory whose ballots these are, where people vote on the projects of their own territory
     */
    SheetLine(PaperRules rules, Optional<String> territory) {
        this.rules = rules;
        this.territory = territory;
    }

    /** What the line says, or what is wrong with it. */
    Result<SheetReading> read(String typed) {
        var words = List.of(typed.strip().split("[\\s,;]+"));
        var number = words.getFirst().toUpperCase(Locale.ROOT);
        var hasNumber = ORIGINAL.matcher(number).matches();
        if (typed.length() > LONGEST || (!hasNumber && !number.equals("-"))) {
            return refused("paper.line.number");
        }
        var original = hasNumber ? number : "";
        var rest = words.subList(1, words.size()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        if (rest.isEmpty()) {
            return refused("paper.line.empty");
        }
        return switch (rest.getFirst()) {
            case "b", "blanc" -> rest.size() == 1 ? numbered(original, Verdict.BLANK, "") : refused("paper.line.blank");
            case "n", "nul" -> annulled(original, rest.subList(1, rest.size()));
            default -> marked(original, rest);
        };
    }

    private static Result<SheetReading> annulled(String original, List<String> rest) {
        var reason = rest.isEmpty() ? Optional.<NullReason>empty() : NullReason.of(rest.getFirst());
        var marks = rest.isEmpty() ? List.<String>of() : marks(rest.subList(1, rest.size()));
        if (reason.isEmpty()) {
            return refused("paper.line.reason");
        }
        return marks.stream().allMatch(mark -> MARK.matcher(mark).matches())
                ? Result.done(new SheetReading(original, Verdict.NULL, reason.get(), String.join(" ", marks)))
                : refused("paper.line.marks");
    }

    private Result<SheetReading> marked(String original, List<String> rest) {
        var marks = marks(rest);
        if (!marks.stream().allMatch(mark -> MARK.matcher(mark).matches())) {
            return refused("paper.line.marks");
        }
        var canonical = String.join(" ", marks);
        return switch (rules.fill(marks)) {
            case Result.Done<BallotPaper> _ ->
                territory
                        .flatMap(code -> rules.elsewhere(code, marks))
                        .<Result<SheetReading>>map(Result::refused)
                        .orElseGet(() -> numbered(original, Verdict.VALID, canonical));
            case Result.Refused<BallotPaper>(var reasons) -> againstRules(original, canonical, reasons);
        };
    }

    /** Too many or too few is how the voter filled it in; the rest may be a slip of the keyboard and is asked again. */
    private static Result<SheetReading> againstRules(String original, String marks, List<Refusal> reasons) {
        return switch (reasons.getFirst().code()) {
            case "ballot.choices.tooMany" ->
                Result.done(new SheetReading(original, Verdict.NULL, NullReason.TOO_MANY, marks));
            case "ballot.choices.tooFew" ->
                Result.done(new SheetReading(original, Verdict.NULL, NullReason.TOO_FEW, marks));
            default -> Result.refused(reasons);
        };
    }

    /** A ballot that counts has the number of an original. */
    private static Result<SheetReading> numbered(String original, Verdict verdict, String marks) {
        return original.isEmpty()
                ? refused("paper.line.notOriginal")
                : Result.done(new SheetReading(original, verdict, null, marks));
    }

    private static List<String> marks(List<String> words) {
        return words.stream()
                .map(SheetLine::mark)
                .sorted(Comparator.comparingInt(SheetLine::number).thenComparing(Comparator.naturalOrder()))
                .distinct()
                .toList();
    }

    private static String mark(String word) {
        return Arrays.stream(word.split(":", 2))
                .map(part -> switch (part) {
                    case "+", "p", "pour" -> "FOR";
                    case "-", "c", "contre" -> "AGAINST";
                    default -> part.toUpperCase(Locale.ROOT);
                })
                .collect(Collectors.joining(":"));
    }

    private static int number(String mark) {
        var digits = mark.split(":", 2)[0];
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    private static Result<SheetReading> refused(String code) {
        return Result.refused(Refusal.at("lines", code));
    }
}
