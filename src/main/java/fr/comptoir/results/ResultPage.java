package fr.comptoir.results;

import fr.comptoir.edition.EditionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as its page shows it.
 *
 * @param edition the edition
 * @param result the result
 * @param figures the headline tiles
 * @param segments the dotation as a strip: one segment per funded project, then what is left
 * @param above the bars down to the cut-off
 * @param cutOff what the cut-off line says, when the money did not suffice
 * @param below the bars that follow, the first ones
 * @param rest the bars that follow those, folded
 * @param counted what puts projects in order: {@code votes}, {@code points} or {@code mentions}
 * @param longest how far bars go
 * @param rows the same figures as a table, with reasons
 * @param rule the rule in sentences
 * @param steps the calculation, one sentence for each decision
 * @param ties the ties in sentences
 * @param tieAtCutOff whether a tie changed who receives what
 * @param served how many people have one of their choices funded, when the sheet says it
 * @param places the funded projects per intercommunalité; empty when communes are unknown
 * @param tiles the same as a map
 * @param themes the same per theme; empty when themes are unknown
 */
record ResultPage(
        EditionView edition,
        ResultView result,
        List<Figure> figures,
        List<Segment> segments,
        List<Bar> above,
        @Nullable String cutOff,
        List<Bar> below,
        List<Bar> rest,
        String counted,
        long longest,
        List<Row> rows,
        List<String> rule,
        List<String> steps,
        List<String> ties,
        boolean tieAtCutOff,
        @Nullable String served,
        List<Place> places,
        List<EpciTiles.Tile> tiles,
        List<Place> themes) {

    /** A headline figure. */
    record Figure(String value, String label) {}

    /** A part of the dotation, in thousandths of its width. */
    record Segment(double x, double width, String tone) {}

    /** A bar, in the words of the chart fragment. */
    record Bar(
            String label,
            long value,
            String display,
            String tone,
            @Nullable String href,
            @Nullable String detail) {}

    /** A line of the table. */
    record Row(
            int rank,
            int number,
            String reference,
            String title,
            @Nullable String href,
            String count,
            @Nullable String detail,
            String requested,
            String granted,
            boolean funded,
            String why) {}

    /** What an intercommunalité or a theme receives, with its parts of all votes and of the money given. */
    record Place(
            String code, String name, long projects, long funded, String ofVotes, String granted, String ofMoney) {}
}
