package fr.comptoir.ballot;

import fr.comptoir.ballot.Checklist.Item;
import fr.comptoir.ballot.Checklist.State;
import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.DatabaseTraces;
import fr.comptoir.platform.EditionSecrets;
import fr.comptoir.platform.TableRebuild;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whether the installation can recognise who voted, and erase every trace of who cast what: of the traces, a demonstration is
 * only told.
 */
@Component
class TraceChecks {

    private final TableRebuild tables;
    private final DatabaseTraces database;
    private final EditionSecrets secrets;

    TraceChecks(TableRebuild tables, DatabaseTraces database, EditionSecrets secrets) {
        this.tables = tables;
        this.database = database;
        this.secrets = secrets;
    }

    List<Item> items(EditionView edition) {
        var lacking = edition.demonstration() ? State.TO_KNOW : State.MISSING;
        var logs = database.logs();
        return List.of(
                tables.isAvailable()
                        ? new Item(State.READY, "ballot.check.rebuilder")
                        : new Item(lacking, "ballot.check.noRebuilder"),
                logs.isEmpty()
                        ? new Item(State.READY, "ballot.check.logs")
                        : new Item(lacking, "ballot.check.someLogs", String.join(", ", logs)),
                database.isScrubbed()
                        ? new Item(State.READY, "ballot.check.scrub")
                        : new Item(lacking, "ballot.check.noScrub"),
                secrets.isUsable(edition.id())
                        ? new Item(State.READY, "ballot.check.secret")
                        : new Item(State.MISSING, "ballot.check.noSecret"));
    }
}
