package fr.comptoir.results;

import fr.comptoir.ballot.Turnout;
import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.Dates;
import fr.comptoir.results.ResultPage.Bar;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many have voted, day by day, as everybody may follow it: nothing below ten. */
@Component
class Participation {

    private final Turnout turnout;
    private final Dates dates;
    private final Words words;

    Participation(Turnout turnout, Dates dates, Words words) {
        this.turnout = turnout;
        this.dates = dates;
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param total how many have voted, in words
     * @param bars the votes of each day
     * @param highest the longest bar
     */
    record Figures(String total, List<Bar> bars, long highest) {

        static final Figures NONE = new Figures("", List.of(), 0);
    }

    Figures of(EditionView edition) {
        var total = turnout.published(edition.id());
        if (total.isEmpty()) {
            return Figures.NONE;
        }
        var bars = turnout.perDay(edition.id()).stream().map(this::bar).toList();
        return new Figures(
                words.of("turnout.total", total.getAsInt()),
                bars,
                bars.stream().mapToLong(Bar::value).max().orElse(0));
    }

    private Bar bar(Turnout.Day day) {
        var few = day.votes() < Turnout.PUBLISHED_FROM;
        return new Bar(
                dates.day(day.day()),
                few ? 0 : day.votes(),
                few ? words.of("turnout.few") : words.of("turnout.day", day.votes()),
                "",
                null,
                null);
    }
}
