package fr.comptoir.project;

import fr.comptoir.edition.EditionView;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A deposit as its personal link opens it.
 *
 * @param token the secret of the link
 * @param idea the idea that becomes a project
 * @param edition where it is deposited
 * @param dossier what was saved, once the first page was
 * @param closed why nothing can be written now, if so
 */
record Deposit(String token, IdeaView idea, EditionView edition, Optional<Dossier> dossier, Optional<Refusal> closed) {

    boolean isOpen() {
        return closed.isEmpty();
    }

    /** The steps that are answered and fit for a deposit. */
    List<Step> done() {
        return dossier.stream()
                .flatMap(saved -> List.of(Step.values()).stream()
                        .filter(step -> step.missing(saved, edition).isEmpty()))
                .toList();
    }

    /** The path of the first page that still misses something, or of the last page. */
    String next() {
        return Arrays.stream(Step.values())
                .filter(step -> !done().contains(step))
                .findFirst()
                .map(Step::path)
                .orElse("verification");
    }

    /** What keeps the project from being deposited, each said at the address of its step. */
    List<Refusal> missing() {
        return dossier.stream()
                .flatMap(
                        saved -> List.of(Step.values()).stream().flatMap(step -> step.missing(saved, edition).stream()))
                .toList();
    }
}
