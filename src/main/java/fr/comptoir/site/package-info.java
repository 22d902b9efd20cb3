/** The shell of the public site: home, help, follow-up of an idea, legal pages. */
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
            "notification"
        })
@NullMarked
package fr.comptoir.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
