package fr.comptoir.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in short sentences what the ballot paper of an edition asks, in the page's language. */
@Component
public class PaperWords {

    private final MessageSource messages;

    PaperWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What one does, then on which projects. */
    public List<String> of(BallotTerms terms) {
        var sentences = new ArrayList<String>();
        sentences.add(asked(terms));
        if (terms.reach() != Reach.WHOLE) {
            sentences.add(say("edition.paper.reach." + terms.reach()));
        }
        return sentences;
    }

    /** What one does, in one sentence. */
    public String asked(BallotTerms terms) {
        var exactly = terms.choicesMin() == terms.choicesMax();
        var least = terms.choicesMin();
        return switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME, KNAPSACK ->
                say("edition.paper." + terms.kind() + (exactly ? ".exactly" : ""), least, terms.choicesMax());
            case RANKING ->
                say("edition.paper.RANKING" + (exactly ? ".exactly" : ""), least, places(terms), points(terms));
            case JUDGEMENT -> say("edition.paper.JUDGEMENT", least, joined(mentions(terms)), lowestMention(terms));
            case FOR_AGAINST -> say("edition.paper.FOR_AGAINST", least);
        };
    }

    private static int places(BallotTerms terms) {
        return terms.points().size();
    }

    private static String points(BallotTerms terms) {
        return terms.points().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String joined(List<String> words) {
        return words.stream().map(word -> say("edition.mention.quoted", word)).collect(Collectors.joining(", "));
    }

    /** The mentions of a judgement, the best first. */
    public List<String> mentions(BallotTerms terms) {
        return IntStream.range(0, terms.mentions())
                .map(from -> terms.mentions() - 1 - from)
                .mapToObj(grade -> mention(terms, grade))
                .toList();
    }

    /** The mention that a project has when nobody gives it any. */
    public String lowestMention(BallotTerms terms) {
        return mention(terms, 0);
    }

    /**
     * One mention of a judgement.
     *
     * @param grade from 0, the lowest
     */
    public String mention(BallotTerms terms, int grade) {
        return say("edition.mention." + terms.mentions() + "." + grade);
    }

    /** « 1re place », « 2e place ». */
    public String place(int place) {
        return say("edition.place", place);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
