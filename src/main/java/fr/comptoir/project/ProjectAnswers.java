package fr.comptoir.project;

import fr.comptoir.shared.Theme;
import fr.comptoir.territory.CommuneCode;
import org.jspecify.annotations.Nullable;

/** What the holder says of the project itself: the first page of the deposit. */
record ProjectAnswers(
        String title,
        String summary,
        String description,
        String why,
        String plus,
        Theme theme,
        @Nullable CommuneCode commune) {}
