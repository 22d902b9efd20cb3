package fr.comptoir.accompaniment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What comes next, and when. */
record NextForm(@Nullable String nextStep, @Nullable LocalDate nextDate) {}
