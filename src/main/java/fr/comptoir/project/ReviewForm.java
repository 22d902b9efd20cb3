package fr.comptoir.project;

import static java.util.Objects.requireNonNullElse;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer or a member of the committee decides, as typed.
 *
 * @param checks the formal points ticked
 * @param reasons why
 * @param action which button was pressed
 */
record ReviewForm(
        @Nullable Set<FormalCheck> checks,
        @Nullable String reasons,
        @Nullable String action) {

    static final ReviewForm EMPTY = new ReviewForm(Set.of(), null, null);

    Set<FormalCheck> met() {
        return requireNonNullElse(checks, Set.of());
    }

    String why() {
        return requireNonNullElse(reasons, "");
    }

    boolean asks(String button) {
        return button.equals(action);
    }
}
