package fr.comptoir.results;

import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.PaperWords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of the result pages, in the page's language. */
@Component("resultWords")
class Words {

    private final MessageSource messages;
    private final PaperWords paper;

    Words(MessageSource messages, PaperWords paper) {
        this.messages = messages;
        this.paper = paper;
    }

    /** A mention of a judgement, from 0, the lowest. */
    String mention(BallotTerms terms, int grade) {
        return paper.mention(terms, grade);
    }

    /** « 1re place ». */
    String place(int place) {
        return paper.place(place);
    }

    String of(String key, Object... arguments) {
        return messages.getMessage("results." + key, arguments, LocaleContextHolder.getLocale());
    }
}
