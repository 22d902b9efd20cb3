/** Who may vote and who has voted: never what. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "spreadsheet",
            "edition",
            "decision",
            "territory",
            "identity",
            "notification"
        })
@NullMarked
package fr.comptoir.electorate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
