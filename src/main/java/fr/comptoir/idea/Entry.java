package fr.comptoir.idea;

/** What a person comes with: a need that nobody answers, an idea, or a place that waits for one. */
public enum Entry {
    NEED,
    IDEA,
    PLACE
}
