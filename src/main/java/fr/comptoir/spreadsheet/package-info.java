/** Elections as tables that a spreadsheet opens: what is published beside the .pb file, and what is read from people's own. */
@ApplicationModule(
        displayName = "Tableur",
        allowedDependencies = {"shared", "allocation", "allocation :: pabulib"})
@NullMarked
package fr.comptoir.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
