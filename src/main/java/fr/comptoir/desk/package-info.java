/** The voting desk: who comes, signs the roll and receives a paper ballot or a tablet; never what they vote. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "electorate", "ballot", "edition", "territory"})
@NullMarked
package fr.comptoir.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
