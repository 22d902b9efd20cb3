/** Where things are: communes, arrondissements and EPCI, found by name or postal code. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package fr.comptoir.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
