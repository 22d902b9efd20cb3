/** What becomes of the funded projects: agreement, instalments, news. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "results", "project", "edition", "territory", "notification"})
@NullMarked
package fr.comptoir.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
