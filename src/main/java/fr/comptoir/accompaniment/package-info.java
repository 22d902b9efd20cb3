/** Who helps an idea become a project: three stages, actions with hours, a roadmap. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "idea", "edition", "territory", "identity", "notification"})
@NullMarked
package fr.comptoir.accompaniment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
