package fr.comptoir.project;

/** A status as a badge shows it: a tone of the design system and words. */
record Badge(String tone, String label) {}
