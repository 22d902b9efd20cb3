/** When, how much, under which rules: the editions, their dated phases, and the règlement frozen with the poll. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "territory", "allocation", "audit"})
@NullMarked
package fr.comptoir.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
