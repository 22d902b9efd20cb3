package fr.comptoir.accompaniment;

import org.jspecify.annotations.Nullable;

/** How the accompaniment ends. */
record ClosingForm(@Nullable Outcome outcome) {}
