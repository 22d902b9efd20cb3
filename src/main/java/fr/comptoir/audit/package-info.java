/** What the staff did: an append-only journal, each entry chained to the one before by its hash. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package fr.comptoir.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
