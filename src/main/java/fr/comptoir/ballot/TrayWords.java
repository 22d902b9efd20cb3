package fr.comptoir.ballot;

import fr.comptoir.edition.BallotKind;
import fr.comptoir.edition.PaperWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says how far a paper is filled. {@code vote.js} chooses among the same sentences by the same conditions. */
@Component
class TrayWords {

    private static final List<String> STATES =
            List.of("none", "missing", "some", "full", "over", "dear", "gap", "taken", "moved");
    private static final int MOST_DOTS = 10;

    private final PaperWords paper;
    private final MessageSource messages;

    TrayWords(PaperWords paper, MessageSource messages) {
        this.paper = paper;
        this.messages = messages;
    }

    Tray of(Filling filling) {
        var says = says(filling);
        var parts = filled(says.getOrDefault(state(filling), ""), filling).split("\\|", 2);
        return new Tray(parts[0], parts.length > 1 ? parts[1] : "", says, dots(filling));
    }

    private static int dots(Filling filling) {
        return switch (filling.terms().kind()) {
            case CHOICES, ONE_PER_THEME, RANKING -> filling.most() <= MOST_DOTS ? filling.most() : 0;
            case KNAPSACK, JUDGEMENT, FOR_AGAINST -> 0;
        };
    }

    private static String state(Filling filling) {
        var count = filling.count();
        if (count == 0) {
            return "none";
        }
        if (filling.terms().kind() == BallotKind.KNAPSACK && filling.left().cents() < 0) {
            return "dear";
        }
        if (filling.terms().kind() == BallotKind.RANKING && filling.gap().isPresent()) {
            return "gap";
        }
        return count < filling.terms().choicesMin() ? "missing" : count >= filling.most() ? "full" : "some";
    }

    /** The sentences of this kind of paper. */
    private Map<String, String> says(Filling filling) {
        var exactly = filling.terms().choicesMin() == filling.most();
        var says = new HashMap<String, String>();
        for (var state : STATES) {
            var common = message(state, exactly, "");
            says.put(state, message(filling.terms().kind() + "." + state, exactly, common));
        }
        says.values().removeIf(String::isEmpty);
        return says;
    }

    private String message(String state, boolean exactly, String otherwise) {
        var sentence = find(state, otherwise);
        return exactly ? find(state + ".exactly", sentence) : sentence;
    }

    private String find(String state, String otherwise) {
        var found = messages.getMessage("ballot.tray." + state, null, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }

    private String filled(String sentence, Filling filling) {
        var terms = filling.terms();
        var text = sentence;
        for (var value : Map.of(
                        "n", String.valueOf(filling.count()),
                        "max", String.valueOf(filling.most()),
                        "min", String.valueOf(terms.choicesMin()),
                        "missing", String.valueOf(terms.choicesMin() - filling.count()),
                        "others", String.valueOf(filling.cards().size() - filling.count()),
                        "asked", filling.asked().french(),
                        "money", filling.left().french().replace("-", ""),
                        "place", filling.gap().map(paper::place).orElse(""))
                .entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
