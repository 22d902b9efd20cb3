/** Decisions that take two persons and a reason: proposed by one, taken by another, kept for good. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "edition"})
@NullMarked
package fr.comptoir.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
