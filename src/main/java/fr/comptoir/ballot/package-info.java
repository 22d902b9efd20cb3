/** What is voted: the paper, the sealed ballot, the urn, the receipt. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "electorate",
            "franceconnect",
            "electorate :: fraud",
            "project",
            "edition",
            "decision",
            "territory",
            "identity",
            "notification"
        })
@NullMarked
package fr.comptoir.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
