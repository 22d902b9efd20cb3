package fr.comptoir.ballot;

import fr.comptoir.electorate.fraud.StrikeCause;
import fr.comptoir.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an officer proposes about the entries of a group.
 *
 * @param decision {@code KEEP} or the cause for which they would be struck out
 * @param scope {@code all} for every open entry of the group, {@code ticked} for those ticked
 * @param entries those ticked
 * @param reason why
 */
record FraudForm(
        @Nullable String decision,
        @Nullable String scope,
        @Nullable List<UUID> entries,
        @Nullable String reason) {

    private static final String KEEP = "KEEP";

    static FraudForm empty() {
        return new FraudForm(null, null, null, null);
    }

    /** What is missing, at its field. */
    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (!KEEP.equals(decision) && cause().isEmpty()) {
            refusals.add(Refusal.at("decision", "electorate.fraud.decision.missing"));
        }
        if (!"all".equals(scope) && !"ticked".equals(scope)) {
            refusals.add(Refusal.at("scope", "electorate.fraud.scope.missing"));
        } else if ("ticked".equals(scope) && ticked().isEmpty()) {
            refusals.add(Refusal.at("entries", "electorate.fraud.entries.missing"));
        }
        return refusals;
    }

    /** Why the entries would be struck out; empty to keep them. */
    Optional<StrikeCause> cause() {
        return Arrays.stream(StrikeCause.values())
                .filter(cause -> cause.name().equals(decision))
                .findFirst();
    }

    /** The entries meant; empty for all. */
    Set<UUID> chosen() {
        return "all".equals(scope) ? Set.of() : ticked();
    }

    /** The entries ticked; a box without a value is none. */
    public Set<UUID> ticked() {
        return entries == null
                ? Set.of()
                : entries.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
