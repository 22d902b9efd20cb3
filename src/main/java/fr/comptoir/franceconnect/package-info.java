/** FranceConnect, the State's way to say who one is: from the button to an identity that can be believed, and back out. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package fr.comptoir.franceconnect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
