package fr.comptoir.territory;

import java.util.List;
import java.util.Optional;

/** The communes and their groups, as other rooms read them. */
public interface Territories {

    /** The commune with this code, if it belongs to the territory. */
    Optional<Commune> find(CommuneCode code);

    /** Every commune, by name. */
    List<Commune> all();

    /** The groups of one kind, by name. */
    List<Territory> groups(Territory.Kind kind);

    /**
     * What a person may mean: the communes whose name begins with or contains the text (accents and case aside), or which
     * the postal code covers. Best first, at most 40.
     */
    List<Commune> search(String typed);

    /** What a form field holds: a code, a label from the list, a name or a postal code. */
    CommuneChoice choose(String typed);
}
