/** The staff of the platform, their structures and roles. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "notification"})
@NullMarked
package fr.comptoir.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
