package fr.comptoir.results;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import java.util.List;

/**
 * Two persons certified the result of an edition. Published inside their transaction: what follows from it happens with it
 * or not at all.
 *
 * @param edition the edition
 * @param awards what the funded projects receive, by rank
 * @param actor the second person
 */
public record ResultsCertified(EditionId edition, List<Award> awards, Actor actor) {

    /** Keeps a copy that does not change. */
    public ResultsCertified {
        awards = List.copyOf(awards);
    }
}
