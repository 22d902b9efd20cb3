/** The count redone by anyone from a published file, without the application: a command, and nothing that it starts. */
@ApplicationModule(
        displayName = "Recompte",
        allowedDependencies = {"shared", "allocation", "allocation :: pabulib"})
@NullMarked
package fr.comptoir.recount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
