package fr.comptoir.territory;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the tables up to the communes' file when the application starts: new and changed communes are written, those
 * that the file no longer names are kept for what refers to them, but offered no more.
 */
@Component
class CommuneImport {

    private static final Logger log = LoggerFactory.getLogger(CommuneImport.class);

    private final TerritoryProperties properties;
    private final CommuneTables tables;
    private final TransactionTemplate transaction;

    CommuneImport(TerritoryProperties properties, CommuneTables tables, TransactionTemplate transaction) {
        this.properties = properties;
        this.tables = tables;
        this.transaction = transaction;
    }

    /** Imports what the file changed, then gives every commune ever known. */
    List<CommuneTables.Stored> upToDate() {
        var file = CommuneFile.read(properties.communes());
        var known = tables.all();
        var current = known.stream()
                .filter(CommuneTables.Stored::current)
                .map(CommuneTables.Stored::commune)
                .toList();
        if (current.equals(file)) {
            return known;
        }
        transaction.executeWithoutResult(_ -> write(file));
        log.info("{} communes imported", file.size());
        return tables.all();
    }

    private void write(List<Commune> communes) {
        communes.stream()
                .flatMap(commune -> Stream.of(commune.arrondissement(), commune.epci()))
                .distinct()
                .forEach(tables::save);
        tables.retireAll();
        communes.forEach(tables::save);
    }
}
