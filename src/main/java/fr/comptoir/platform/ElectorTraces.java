package fr.comptoir.platform;

import fr.comptoir.shared.EditionId;
import java.util.Map;

/**
 * What a room keeps about the electors of an edition, to be erased once nobody can contest the vote any more. Each room that
 * keeps something declares one; it erases its own, in the caller's transaction.
 */
public interface ElectorTraces {

    /** How many rows there are of each kind, by the words of the staff. */
    Map<String, Integer> count(EditionId edition);

    /** Erases them all. */
    void erase(EditionId edition);
}
