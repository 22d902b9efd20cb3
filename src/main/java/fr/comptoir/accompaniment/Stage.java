package fr.comptoir.accompaniment;

import java.util.Optional;

/** The three stages of an accompaniment, in order. */
public enum Stage {
    /** Préciser: what is wanted, for whom, with whom. */
    CLARIFY,
    /** Transformer: from an idea to a project. */
    TRANSFORM,
    /** Déposer: the author may deposit the project. */
    SUBMIT;

    /** The stage after this one. */
    public Optional<Stage> next() {
        return this == SUBMIT ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
