package fr.comptoir.platform;

import java.util.List;
import java.util.Set;

/** What a room contributes to the staff's search box; each room that has something to find declares one. */
public interface StaffSearch {

    /**
     * Something found.
     *
     * @param kind what it is, in a word or two: « Page », « Personne »
     * @param label its name
     * @param href where it is
     */
    record Hit(String kind, String label, String href) {}

    /**
     * What the words lead to, best first, a dozen at most.
     *
     * @param words what was typed, not blank
     * @param roles the roles of who searches: only what they may open is found
     */
    List<Hit> find(String words, Set<String> roles);
}
