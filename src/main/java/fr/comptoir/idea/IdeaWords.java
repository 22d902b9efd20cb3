package fr.comptoir.idea;

import fr.comptoir.platform.Choice;
import fr.comptoir.shared.Theme;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says themes, states, entries and channels in the language of the page. */
@Component
public class IdeaWords {

    private final MessageSource messages;

    IdeaWords(MessageSource messages) {
        this.messages = messages;
    }

    /** « Mobilité ». */
    public String of(Theme theme) {
        return say("theme." + theme);
    }

    /** « En accompagnement ». */
    public String of(IdeaStatus status) {
        return say("idea.status." + status);
    }

    /** « Un besoin ». */
    public String of(Entry entry) {
        return say("idea.entry." + entry);
    }

    /** « Au comptoir ». */
    public String of(Channel channel) {
        return say("idea.channel." + channel);
    }

    /** The themes to choose from, by their words. */
    public List<Choice> themes() {
        return Arrays.stream(Theme.values())
                .map(theme -> new Choice(theme.name(), of(theme)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    /** What people come with, to choose from. */
    public List<Choice> entries() {
        return Arrays.stream(Entry.values())
                .map(entry -> new Choice(entry.name(), of(entry)))
                .toList();
    }

    /** The states to choose from, along the path. */
    public List<Choice> statuses() {
        return Arrays.stream(IdeaStatus.values())
                .map(status -> new Choice(status.name(), of(status)))
                .toList();
    }

    String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
