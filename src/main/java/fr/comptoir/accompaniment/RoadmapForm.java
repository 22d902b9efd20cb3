package fr.comptoir.accompaniment;

import org.jspecify.annotations.Nullable;

/** The feuille de route, and which version of it was read before it was changed. */
record RoadmapForm(@Nullable String roadmap, @Nullable Integer version) {}
