/** The counting rules: how money goes from ballots to projects, exactly, and so that anyone can redo it. */
@ApplicationModule(
        displayName = "Attribution",
        allowedDependencies = {"shared"})
@NullMarked
package fr.comptoir.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
