package fr.comptoir.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Rewrites tables into new files, so that nothing of the engine's own bookkeeping (transaction numbers, rows deleted but
 * still on their pages) tells what was written together. It is done by an account of its own, through a connection that
 * lives no longer than the work and is never in the pool.
 */
@Component
public class TableRebuild {

    private static final String LOCK = "concat(database(), '.rebuild')";

    private final RebuilderProperties account;
    private final String url;
    private final JdbcClient jdbc;

    TableRebuild(RebuilderProperties account, Environment environment, JdbcClient jdbc) {
        this.account = account;
        this.url = environment.getRequiredProperty("spring.datasource.url");
        this.jdbc = jdbc;
    }

    /** Whether the installation has the account that it takes. */
    public boolean isAvailable() {
        return account.isGiven();
    }

    /** Whether tables are being rewritten now, by whichever node. */
    public boolean isRunning() {
        return jdbc.sql("select is_used_lock(" + LOCK + ") is not null")
                .query(Boolean.class)
                .single();
    }

    /**
     * Does the work with the account's connection, unless another node or thread is at it.
     *
     * @return whether the work was done
     * @throws IllegalStateException when the installation has no such account
     */
    public boolean run(Consumer<Rebuilder> work) {
        if (!isAvailable()) {
            throw new IllegalStateException("no account to rebuild tables with");
        }
        try (var connection = connect()) {
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (client.sql("select get_lock(" + LOCK + ", 0)")
                            .query(Integer.class)
                            .single()
                    != 1) {
                return false;
            }
            // A statement that waits for a table makes every later one wait behind it.
            client.sql("set session lock_wait_timeout = 5").update();
            work.accept(new Rebuilder(client));
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("the account that rebuilds tables cannot connect", e);
        }
    }

    private Connection connect() throws SQLException {
        return new DriverManagerDataSource(url, account.username(), account.password()).getConnection();
    }
}
