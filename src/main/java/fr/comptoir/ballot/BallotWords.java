package fr.comptoir.ballot;

import fr.comptoir.edition.BallotKind;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.PaperWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What to do on the voting page and what its marks mean, in the page's language. */
@Component
class BallotWords {

    private final PaperWords paper;
    private final MessageSource messages;

    BallotWords(PaperWords paper, MessageSource messages) {
        this.paper = paper;
        this.messages = messages;
    }

    /** The heading of the paper. */
    String title(BallotTerms terms) {
        var most = terms.choicesMax();
        return switch (terms.kind()) {
            case CHOICES -> say(terms.choicesMin() == most ? "choose.exactly" : "choose.upTo", most);
            case ONE_PER_THEME, KNAPSACK, RANKING, JUDGEMENT, FOR_AGAINST -> say("choose.title." + terms.kind());
        };
    }

    /** What to do on the voting page. */
    String instructions(EditionView edition) {
        var terms = edition.ballot();
        var exactly = terms.choicesMin() == most(terms) ? ".exactly" : "";
        return say(
                "do." + terms.kind() + exactly,
                terms.choicesMin(),
                most(terms),
                terms.points().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                terms.kind() == BallotKind.JUDGEMENT ? paper.lowestMention(terms) : "",
                edition.dotation().french());
    }

    private static int most(BallotTerms terms) {
        return switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME, KNAPSACK -> terms.choicesMax();
            case RANKING -> terms.points().size();
            case JUDGEMENT, FOR_AGAINST -> BallotTerms.MOST;
        };
    }

    /** What can be marked for one project, the best first, as {@link PaperRules} reads it; nothing where one ticks. */
    List<Option> options(BallotTerms terms) {
        return switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME, KNAPSACK -> List.of();
            case RANKING ->
                IntStream.rangeClosed(1, terms.points().size())
                        .mapToObj(place -> option(terms, String.valueOf(place)))
                        .toList();
            case JUDGEMENT ->
                IntStream.range(0, terms.mentions())
                        .mapToObj(place -> option(terms, String.valueOf(terms.mentions() - 1 - place)))
                        .toList();
            case FOR_AGAINST -> List.of(option(terms, "FOR"), option(terms, "AGAINST"));
        };
    }

    private Option option(BallotTerms terms, String mark) {
        return new Option(mark, said(terms, mark));
    }

    /**
     * Something to mark.
     *
     * @param mark as it is posted, after the number
     * @param words as it is read
     */
    record Option(String mark, String words) {}

    /** What a mark means: « 1re place, 5 points », « mention Bien », « pour »; nothing where one ticks. */
    String said(BallotTerms terms, String mark) {
        return switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME, KNAPSACK -> "";
            case RANKING -> place(terms, mark);
            case JUDGEMENT -> isWithin(mark, terms.mentions()) ? paper.mention(terms, Integer.parseInt(mark)) : "";
            case FOR_AGAINST -> "FOR".equals(mark) || "AGAINST".equals(mark) ? say("mark." + mark) : "";
        };
    }

    private String place(BallotTerms terms, String mark) {
        var places = terms.points().size();
        if (!isWithin(mark, places + 1) || "0".equals(mark)) {
            return "";
        }
        var place = Integer.parseInt(mark);
        return say("mark.place", paper.place(place), terms.points().get(place - 1));
    }

    private static boolean isWithin(String mark, int bound) {
        return mark.matches("\\d{1,3}") && Integer.parseInt(mark) < bound;
    }

    /** What the mark « nothing » is called for one project. */
    String unmarked(BallotTerms terms) {
        return switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME, KNAPSACK -> "";
            case RANKING -> say("mark.none.RANKING");
            case JUDGEMENT -> say("mark.none.JUDGEMENT");
            case FOR_AGAINST -> say("mark.none.FOR_AGAINST");
        };
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("ballot." + key, arguments, LocaleContextHolder.getLocale());
    }
}
