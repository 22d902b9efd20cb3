package fr.comptoir.ballot;

import java.util.Map;

/**
 * The strip that always says how many choices are made and what is missing.
 *
 * @param head the first words
 * @param tail what follows
 * @param says the same for every state, for the page to go on by itself: two parts, and names in braces where it puts figures
 * @param dots how many dots stand for choices; none when there would be too many to count at a glance
 */
record Tray(String head, String tail, Map<String, String> says, int dots) {

    /** Keeps a copy that does not change. */
    Tray {
        says = Map.copyOf(says);
    }
}
