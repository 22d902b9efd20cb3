package fr.comptoir.territory;

import java.util.List;

/** What the words typed in a commune field mean. */
public sealed interface CommuneChoice {

    /** Exactly one commune. */
    record One(Commune commune) implements CommuneChoice {}

    /** Several communes fit: the person chooses; nothing is inferred from a postal code. */
    record Several(List<Commune> communes) implements CommuneChoice {}

    /** No commune of the territory fits. */
    record None() implements CommuneChoice {}
}
