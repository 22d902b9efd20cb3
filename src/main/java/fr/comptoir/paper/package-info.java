/** Ballots on paper: printed, read twice after the close, compared with the roll. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "desk",
            "electorate",
            "ballot",
            "decision",
            "project",
            "edition",
            "territory"
        })
@NullMarked
package fr.comptoir.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
