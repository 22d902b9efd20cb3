package fr.comptoir.results;

import fr.comptoir.ballot.CheckedRoll;
import fr.comptoir.ballot.RollChecks;
import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.NotFound;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The numbers of the roll as a table: what was looked at, and what became of it. */
@Component
class RollTable {

    private final RollChecks checks;

    RollTable(RollChecks checks) {
        this.checks = checks;
    }

    /** Whether there is one: not for an edition imported from elsewhere. */
    boolean isThere(EditionView edition) {
        return checks.of(edition.id()).isPresent();
    }

    /** Writes it, one line for each number. */
    void write(EditionView edition, Writer writer) throws IOException {
        writer.write("quoi;nombre\r\n");
        for (var line :
                lines(checks.of(edition.id()).orElseThrow(NotFound::new)).entrySet()) {
            writer.write(line.getKey() + ";" + line.getValue() + "\r\n");
        }
    }

    private static Map<String, Integer> lines(CheckedRoll roll) {
        var lines = new LinkedHashMap<String, Integer>();
        lines.put("votes_comptes", roll.signatures());
        lines.put("signales", roll.signalled());
        lines.put("sans_decision", roll.undecided());
        lines.put("maintenus", roll.kept());
        lines.put("radies", roll.struckOutInAll());
        lines.put("radies_doublon", roll.struckOut().getOrDefault("DUPLICATE", 0));
        lines.put("radies_identite_utilisee", roll.struckOut().getOrDefault("USURPED", 0));
        lines.put("radies_non_resident", roll.struckOut().getOrDefault("NOT_RESIDENT", 0));
        lines.put("radies_identite_inventee", roll.struckOut().getOrDefault("INVENTED", 0));
        lines.put("remplaces_nouveau_vote", roll.replaced());
        lines.put("remplaces_papier", roll.byPaper());
        lines.put("homonymes", roll.homonyms());
        return lines;
    }
}
