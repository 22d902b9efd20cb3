/** The count, the allocation of the dotation, the certified result and what is published. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "ballot",
            "paper",
            "desk",
            "allocation",
            "allocation :: pabulib",
            "spreadsheet",
            "project",
            "edition",
            "territory"
        })
@NullMarked
package fr.comptoir.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
