package fr.comptoir.site;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.PaperWords;
import fr.comptoir.platform.Dates;
import fr.comptoir.site.HomePage.CallCard;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a call in the reader's words, with the days left. */
@Component
class CallWords {

    private final Words words;
    private final Dates dates;
    private final Clock clock;
    private final PaperWords paper;

    CallWords(Words words, Dates dates, Clock clock, PaperWords paper) {
        this.words = words;
        this.dates = dates;
        this.clock = clock;
        this.paper = paper;
    }

    CallCard card(Call call, EditionView edition) {
        var key = "site.call." + call.kind() + ".";
        var arguments =
                new Object[] {daysLeft(call.moment()), edition.electorate().minimumAge(), paper.asked(edition.ballot())
                };
        return new CallCard(
                call.kind().href(),
                call.kind().icon(),
                words.of(key + "state", arguments),
                words.of(key + "title"),
                words.of(key + "text", arguments),
                words.of(key + "button"),
                when(call));
    }

    private String daysLeft(@Nullable Instant end) {
        if (end == null) {
            return "";
        }
        var last = dates.date(end.minusNanos(1));
        return words.of("site.days", ChronoUnit.DAYS.between(dates.date(clock.instant()), last));
    }

    private @Nullable String when(Call call) {
        var moment = call.moment();
        if (moment == null) {
            return null;
        }
        return switch (call.kind()) {
            case WAIT, DISCOVER, SOON -> words.of("site.call.from", dates.day(moment));
            case VOTE, READ, SUSPENDED, ANNULLED, IDEA, DEPOSIT, LABELLING, RESULTS, COMPTOIR, FOLLOW ->
                words.of("site.call.until", dates.lastMoment(moment));
        };
    }
}
