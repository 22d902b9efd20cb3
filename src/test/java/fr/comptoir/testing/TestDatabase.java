package fr.comptoir.testing;

import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Period;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The schema seen by its owner, for what the application's account must not be able to do. */
public class TestDatabase {

    private static final Set<String> KEPT = Set.of(
            "DATABASECHANGELOG", "DATABASECHANGELOGLOCK", "territory", "commune", "commune_postal_code", "page_filler");

    private final JdbcClient owner;
    private final DataSource source;

    TestDatabase(Environment environment) {
        source = new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.liquibase.user"),
                environment.getRequiredProperty("spring.liquibase.password"));
        owner = JdbcClient.create(source);
    }

    /** A client with the rights of the schema's owner. */
    public JdbcClient owner() {
        return owner;
    }

    /** A connection source with the rights of the schema's owner. */
    public DataSource source() {
        return source;
    }

    /** Empties every table but those that the schema comes with, and puts the journal's head back to its start. */
    public void empty() {
        var tables = owner.sql(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE' and table_rows is not null")
                .query(String.class)
                .list();
        var script = new StringBuilder("set foreign_key_checks = 0");
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script.toString());
            for (var table : tables) {
                if (!KEPT.contains(table) && !"journal_head".equals(table)) {
                    statement.execute("delete from `" + table + "`");
                }
            }
            statement.execute("update journal_head set number = 0, hash = repeat(char(0), 32)");
            statement.execute("set foreign_key_checks = 1");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Moves the dates of a sealed poll, which nobody but the schema's owner can, by setting aside the trigger that
     * refuses it: the tests' way through time.
     */
    public void movePoll(EditionId edition, Period period) {
        unguarded(() -> owner.sql("update poll set opens_at = :opens, closes_at = :closes where edition_id = :edition")
                .param("opens", period.startsAt())
                .param("closes", period.endsAt())
                .param("edition", edition.value())
                .update());
    }

    /** Stops a sealed poll without the two persons who decide it, by setting aside the same trigger. */
    public void stopPoll(EditionId edition, String status) {
        unguarded(() -> owner.sql("update poll set status = :status where edition_id = :edition")
                .param("status", status)
                .param("edition", edition.value())
                .update());
    }

    private void unguarded(Runnable change) {
        var trigger = owner.sql("show create trigger poll_dates_frozen_once_sealed")
                .query((row, number) -> row.getString("SQL Original Statement"))
                .single();
        owner.sql("drop trigger poll_dates_frozen_once_sealed").update();
        change.run();
        owner.sql(trigger).update();
    }
}
