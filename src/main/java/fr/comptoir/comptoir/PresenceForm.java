package fr.comptoir.comptoir;

import org.jspecify.annotations.Nullable;

/** Somebody came: what they say about themselves, all of it optional. */
record PresenceForm(@Nullable String name, @Nullable String commune) {

    static final PresenceForm EMPTY = new PresenceForm(null, null);
}
