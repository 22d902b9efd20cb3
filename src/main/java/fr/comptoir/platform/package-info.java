/** The ground that the rooms stand on: embedded database, security, the pages' shell, error pages, commands. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.comptoir.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
