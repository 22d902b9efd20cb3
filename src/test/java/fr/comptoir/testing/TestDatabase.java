package fr.comptoir.testing;

import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The schema seen by its owner, for what the application's account must not be able to do. */
public class TestDatabase {

    private static final Set<String> KEPT =
            Set.of("DATABASECHANGELOG", "DATABASECHANGELOGLOCK", "territory", "commune", "commune_postal_code");

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

    /** Empties every table but the territory's, and puts the journal's head back to its start. */
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
}
