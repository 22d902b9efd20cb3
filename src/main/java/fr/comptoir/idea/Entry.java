package fr.comptoir.idea;

/** What a person comes with: an idea, a need that nobody answers, or a place that waits for one. */
public enum Entry {
    IDEA,
    NEED,
    PLACE
}
