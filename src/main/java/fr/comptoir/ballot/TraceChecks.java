package fr.comptoir.ballot;

import fr.comptoir.ballot.Checklist.Item;
import fr.comptoir.ballot.Checklist.State;
import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.DatabaseTraces;
import fr.comptoir.platform.TableRebuild;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the installation will be able to erase every trace of who cast what: only told of, for a demonstration. */
@Component
class TraceChecks {

    private final TableRebuild tables;
    private final DatabaseTraces database;

    TraceChecks(TableRebuild tables, DatabaseTraces database) {
        this.tables = tables;
        this.database = database;
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
                        : new Item(lacking, "ballot.check.noScrub"));
    }
}
