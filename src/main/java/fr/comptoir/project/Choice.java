package fr.comptoir.project;

/** An option of a list: what the form sends and what the person reads. */
record Choice(String value, String label) {}
