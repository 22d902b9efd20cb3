/** Mails and text messages leave through here: written in the caller's transaction, sent afterwards. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package fr.comptoir.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
