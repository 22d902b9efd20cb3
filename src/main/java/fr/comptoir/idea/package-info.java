/** What residents voice: an idea, a need, a place, in one sentence. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "edition", "territory", "notification"})
@NullMarked
package fr.comptoir.idea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
