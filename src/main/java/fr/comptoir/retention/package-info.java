/** What is kept about electors, for how long, and how it is erased. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "edition", "electorate", "decision", "ballot", "results"})
@NullMarked
package fr.comptoir.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
