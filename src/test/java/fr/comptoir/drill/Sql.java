package fr.comptoir.drill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A connection to the database, for what a drill prepares and counts. */
public final class Sql implements AutoCloseable {

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    static Sql open(int port, String user, String password) {
        try {
            return new Sql(DriverManager.getConnection(
                    "jdbc:mariadb://127.0.0.1:%d/comptoir?connectTimeout=5000".formatted(port), user, password));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements, one after the other. */
    public void run(String... statements) {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query answers. */
    public int number(String sql) {
        return Integer.parseInt(texts(sql).getFirst());
    }

    /** The first column. */
    public List<String> texts(String sql) {
        return rows(sql).stream().map(List::getFirst).toList();
    }

    /** The first column, each value once. */
    public Set<String> set(String sql) {
        return new HashSet<>(texts(sql));
    }

    /** Every row, as texts. */
    public List<List<String>> rows(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var width = rows.getMetaData().getColumnCount();
            var found = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= width; column++) {
                    row.add(rows.getString(column));
                }
                found.add(row);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The connection itself. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // Nothing to give back.
        }
    }
}
