package fr.comptoir.idea;

import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Phase;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.Territories;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody typed about an idea, and says, field by field, what cannot be read. */
@Component
class IdeaReader {

    static final int LONGEST_SENTENCE = 500;
    static final int LONGEST_NAME = 120;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");

    private final Editions editions;
    private final Territories territories;
    private final Clock clock;

    IdeaReader(Editions editions, Territories territories, Clock clock) {
        this.editions = editions;
        this.territories = territories;
        this.clock = clock;
    }

    Result<ReadIdea> read(NewIdea idea) {
        var reasons = new ArrayList<Refusal>();
        if (idea.channel() == Channel.ONLINE && !takesIdeas(idea.edition())) {
            reasons.add(Refusal.of("idea.refusal.closed"));
        }
        var sentence = sentence(idea.sentence(), reasons);
        var commune = commune(idea.commune(), reasons);
        var author = author(idea, reasons);
        if (!reasons.isEmpty()) {
            return Result.refused(reasons);
        }
        var entry = Optional.ofNullable(idea.entry()).orElse(Entry.IDEA);
        return Result.done(
                new ReadIdea(idea.edition(), idea.channel(), sentence, entry, idea.theme(), commune, author));
    }

    /** Whether residents may voice ideas by themselves in this edition now. */
    boolean takesIdeas(EditionId edition) {
        return editions.find(edition).orElseThrow(NotFound::new).calendar().isOn(Phase.IDEAS, clock.instant());
    }

    private static String sentence(@Nullable String typed, List<Refusal> reasons) {
        var sentence = oneLine(typed);
        if (sentence.isEmpty()) {
            reasons.add(Refusal.at("sentence", "idea.refusal.sentence.missing"));
        } else if (sentence.length() > LONGEST_SENTENCE) {
            reasons.add(Refusal.at(
                    "sentence", "idea.refusal.sentence.long", LONGEST_SENTENCE, sentence.length() - LONGEST_SENTENCE));
        }
        return sentence;
    }

    private @Nullable Commune commune(@Nullable String typed, List<Refusal> reasons) {
        var words = oneLine(typed);
        if (words.isEmpty()) {
            return null;
        }
        return switch (territories.choose(words)) {
            case CommuneChoice.One(var commune) -> commune;
            case CommuneChoice.Several _ -> {
                reasons.add(Refusal.at("commune", "territory.commune.several"));
                yield null;
            }
            case CommuneChoice.None _ -> {
                reasons.add(Refusal.at("commune", "territory.commune.unknown"));
                yield null;
            }
        };
    }

    private static Author author(NewIdea idea, List<Refusal> reasons) {
        var name = oneLine(idea.name());
        var email = oneLine(idea.email());
        var phone = oneLine(idea.phone());
        if (name.length() > LONGEST_NAME) {
            reasons.add(Refusal.at("name", "idea.refusal.name.long", LONGEST_NAME));
        }
        if (idea.contactWanted() && email.isEmpty() && phone.isEmpty()) {
            reasons.add(Refusal.at("email", "idea.refusal.contact.missing"));
        }
        return new Author(blankToNull(name), mailbox(email, reasons), number(phone, reasons), idea.contactWanted());
    }

    private static @Nullable EmailAddress mailbox(String typed, List<Refusal> reasons) {
        var address = EmailAddress.parse(typed);
        if (!typed.isEmpty() && address.isEmpty()) {
            reasons.add(Refusal.at("email", "idea.refusal.email"));
        }
        return address.orElse(null);
    }

    private static @Nullable String number(String typed, List<Refusal> reasons) {
        var digits = typed.replaceAll("[\\s.\\-/()]", "");
        if (!digits.isEmpty() && !PHONE.matcher(digits).matches()) {
            reasons.add(Refusal.at("phone", "idea.refusal.phone"));
        }
        return blankToNull(digits);
    }

    private static String oneLine(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\s\\p{Cc}\\u00a0\\u202f]+", " ").strip();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
