/** Where ideas come from: the comptoirs, their sessions, and who came. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "idea", "edition", "territory", "identity", "notification"})
@NullMarked
package fr.comptoir.comptoir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
