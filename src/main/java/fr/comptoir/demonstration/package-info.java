/** The invented editions that a newcomer walks through; absent from a real installation. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "idea",
            "comptoir",
            "accompaniment",
            "project",
            "electorate",
            "ballot",
            "results",
            "followup",
            "edition",
            "territory",
            "identity",
            "notification",
            "allocation"
        })
@NullMarked
package fr.comptoir.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
