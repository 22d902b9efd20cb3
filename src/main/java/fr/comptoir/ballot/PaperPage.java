package fr.comptoir.ballot;

import fr.comptoir.edition.BallotKind;
import fr.comptoir.shared.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The paper as the voting page shows it.
 *
 * @param title the heading
 * @param instructions what to do
 * @param groups the projects: by theme where one may be chosen in each, together otherwise
 * @param options what can be marked for each project; nothing where one ticks
 * @param unmarked what « nothing » is called
 * @param filling how far it is filled
 * @param tray what the strip says
 */
record PaperPage(
        String title,
        String instructions,
        List<Group> groups,
        List<BallotWords.Option> options,
        String unmarked,
        Filling filling,
        Tray tray) {

    /**
     * Projects shown together.
     *
     * @param theme what they are about; nothing when it is not by theme, or unknown
     * @param cards the projects
     */
    record Group(@Nullable Theme theme, List<ChoiceCards.Card> cards) {}

    /** Themes come in the order of their first project, which is the visitor's own. */
    static List<Group> groups(BallotKind kind, List<ChoiceCards.Card> cards) {
        if (kind != BallotKind.ONE_PER_THEME) {
            return List.of(new Group(null, cards));
        }
        Map<@Nullable Theme, List<ChoiceCards.Card>> byTheme = new LinkedHashMap<>();
        cards.forEach(card ->
                byTheme.computeIfAbsent(card.theme(), _ -> new ArrayList<>()).add(card));
        return byTheme.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
