package fr.comptoir.project;

import fr.comptoir.shared.Amount;
import fr.comptoir.shared.SearchText;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.Commune;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A project as a list shows it: without its plan and its long texts. */
record ListedProject(
        ProjectId id,
        String reference,
        Optional<Integer> number,
        String title,
        String summary,
        Optional<Theme> theme,
        Optional<Commune> commune,
        String holderName,
        Amount requested,
        ProjectStatus status,
        Optional<Instant> submittedAt) {

    /** Whether all these words, without accents, are in what the list shows. */
    boolean says(String words) {
        var text = SearchText.of(String.join(
                " ",
                reference,
                title,
                summary,
                holderName,
                commune.map(Commune::name).orElse("")));
        return SearchText.of(words).isEmpty()
                || Arrays.stream(SearchText.of(words).split(" ")).allMatch(text::contains);
    }
}
