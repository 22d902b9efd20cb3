/** A dozen value types that every room speaks: amounts, references, refusals, periods. Plain Java. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.comptoir.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
