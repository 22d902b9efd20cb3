package fr.comptoir.results;

import fr.comptoir.edition.BallotKind;
import fr.comptoir.edition.BallotTerms;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says what a result counts of each project: votes, or the points and the mentions of ballots that give some. */
final class CountWords {

    private static final String BY_MENTION = "majority-judgment";

    private final ResultSheet sheet;
    private final Words words;

    CountWords(ResultSheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** What puts projects in order. */
    enum Counted {
        VOTES,
        POINTS,
        MENTIONS;

        /** As keys of sentences and templates name it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Counted counted() {
        if (sheet.asked().isEmpty()) {
            return Counted.VOTES;
        }
        return sheet.rule().contains(BY_MENTION) ? Counted.MENTIONS : Counted.POINTS;
    }

    /** « 412 voix », « 412 points », « mention « Bien » ». */
    String of(ResultLine line) {
        return switch (counted()) {
            case VOTES -> words.of("votes", line.votes());
            case POINTS -> words.of("points", line.points());
            case MENTIONS -> words.of("mention", words.mention(terms(), grade(line)));
        };
    }

    /** So many of what is counted, as a reason tells them. */
    String missing(long number) {
        return words.of(counted() == Counted.POINTS ? "why.missing.points" : "why.missing", number);
    }

    /** How long the bar of a project is. */
    long length(ResultLine line) {
        return switch (counted()) {
            case VOTES -> line.votes();
            case POINTS -> line.points();
            case MENTIONS -> grade(line);
        };
    }

    /** How far bars go. */
    long longest() {
        return counted() == Counted.MENTIONS
                ? terms().mentions() - 1
                : sheet.lines().stream().mapToLong(this::length).max().orElse(0);
    }

    /** The lower median of the mentions of the ballots that are not blank; those that give none give the lowest. */
    private int grade(ResultLine line) {
        var judges = sheet.ballots() - sheet.blank();
        var half = judges - (judges + 1) / 2 + 1;
        var above = 0L;
        for (var given : line.given().orElse(List.of())) {
            above += given.ballots();
            if (above >= half) {
                return given.points();
            }
        }
        return 0;
    }

    /** How many ballots gave what; nothing where people only chose. */
    @Nullable
    String detail(ResultLine line) {
        if (sheet.asked().isEmpty()) {
            return null;
        }
        var terms = terms();
        return switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME, KNAPSACK -> null;
            case RANKING ->
                IntStream.rangeClosed(1, terms.points().size())
                        .mapToObj(place -> part(
                                words.place(place),
                                line.ballotsGiving(terms.points().get(place - 1))))
                        .collect(Collectors.joining(" · "));
            case JUDGEMENT ->
                IntStream.range(0, terms.mentions())
                        .map(from -> terms.mentions() - 1 - from)
                        .mapToObj(grade -> part(words.mention(terms, grade), ballots(line, grade)))
                        .collect(Collectors.joining(" · "));
            case FOR_AGAINST ->
                String.join(
                        " · ",
                        part(words.of("given.for"), ballots(line, BallotKind.FOR)),
                        part(words.of("given.none"), ballots(line, BallotKind.NO_OPINION)),
                        part(words.of("given.against"), ballots(line, BallotKind.AGAINST)));
        };
    }

    private long ballots(ResultLine line, int points) {
        return points > 0 ? line.ballotsGiving(points) : sheet.ballots() - line.ballotsGivingSome();
    }

    private String part(String what, long ballots) {
        return words.of("given", what, ballots);
    }

    private BallotTerms terms() {
        return sheet.asked().orElseThrow();
    }
}
