package fr.comptoir.ballot;

import fr.comptoir.platform.Dates;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what the polling board decides, for officers and for the minutes. */
@Component
class BoardWords {

    private final Dates dates;

    BoardWords(Dates dates) {
        this.dates = dates;
    }

    /** In one sentence. */
    String of(BoardOrder order, List<BallotLine> lines) {
        return switch (order.act()) {
            case EXTENSION -> "Prolonger le scrutin jusqu’au " + end(order) + ".";
            case SUSPENSION ->
                order.moment().isEmpty()
                        ? "Suspendre le scrutin jusqu’à nouvel ordre."
                        : "Suspendre le scrutin, en principe jusqu’au " + end(order) + ".";
            case RESUMPTION ->
                order.moment().isEmpty()
                        ? "Reprendre le scrutin, à la même clôture."
                        : "Reprendre le scrutin et le prolonger jusqu’au " + end(order) + ".";
            case ANNULMENT -> "Annuler le scrutin : les bulletins sont détruits sans être lus.";
            case WITHDRAWAL -> "Retirer le projet " + title(order, lines) + ".";
        };
    }

    private String end(BoardOrder order) {
        return order.moment().map(dates::lastMoment).orElse("");
    }

    private static String title(BoardOrder order, List<BallotLine> lines) {
        return lines.stream()
                .filter(line ->
                        order.number().filter(number -> number == line.number()).isPresent())
                .map(line -> "n° %d, « %s »".formatted(line.number(), line.title()))
                .findFirst()
                .orElse("");
    }
}
