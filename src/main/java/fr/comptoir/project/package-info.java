/** What is voted on: from the deposit with its financing plan to the label and the catalogue. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "idea",
            "comptoir",
            "accompaniment",
            "edition",
            "territory",
            "identity",
            "notification"
        })
@NullMarked
package fr.comptoir.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
