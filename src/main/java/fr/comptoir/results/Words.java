package fr.comptoir.results;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of the result pages, in the page's language. */
@Component("resultWords")
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage("results." + key, arguments, LocaleContextHolder.getLocale());
    }
}
