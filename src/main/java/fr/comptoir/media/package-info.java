/** What people send besides words: photos, sounds, documents. The room stands at its place in the plan; nothing is kept here yet. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package fr.comptoir.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
