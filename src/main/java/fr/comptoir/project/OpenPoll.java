package fr.comptoir.project;

import fr.comptoir.shared.EditionId;
import java.util.Optional;
import java.util.Set;

/** What the poll changes in the catalogue. The room that holds the poll answers: an extension moves no calendar. */
public interface OpenPoll {

    /** How the poll of this edition stands now. */
    Standing of(EditionId edition);

    /**
     * How a poll stands.
     *
     * @param open whether a ballot cast now would be accepted
     * @param withdrawn the numbers on the ballot of the projects that two persons withdrew since it was sealed
     */
    record Standing(boolean open, Set<Integer> withdrawn) {

        /** Keeps a copy that does not change. */
        public Standing {
            withdrawn = Set.copyOf(withdrawn);
        }

        /** Whether this project is on the ballot and will receive nothing, whatever its votes. */
        boolean withdrew(Optional<Integer> number) {
            return number.filter(withdrawn::contains).isPresent();
        }
    }
}
