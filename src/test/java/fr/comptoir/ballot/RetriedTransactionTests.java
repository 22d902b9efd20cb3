package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is tried again and what is not, on a connection that fails as it is told, where it is told. */
class RetriedTransactionTests {

    private final FailingConnections connections = new FailingConnections();
    private final RetriedTransaction transaction = new RetriedTransaction(
            new TransactionTemplate(new JdbcTransactionManager(connections)), new JdbcTemplate(connections));

    private enum Where {
        CONNECTION,
        STATEMENT,
        COMMIT
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "1213, 40001, deadlock",
        "1205, HY000, lock wait time-out",
        "1020, HY000, record changed since last read",
        "1047, 08S01, node not ready",
        "1180, HY000, error during COMMIT",
        "1927, 70100, connection killed",
        "0, 08000, socket error",
        "1053, 08S01, server shut down",
        "0, 08003, connection closed",
        "0, 08007, transaction resolution unknown"
    })
    void is_run_again_as_a_whole(int code, String state, String what) {
        for (var where : List.of(Where.STATEMENT, Where.COMMIT)) {
            connections.fail(where, new SQLException(what, state, code), 5);
            assertThat(transaction.<String>run(_ -> work())).isEqualTo("done");
            assertThat(connections.journal)
                    .as("%s at %s", what, where)
                    .filteredOn("statement"::equals)
                    .hasSize(6);
            assertThat(connections.journal).filteredOn("committed"::equals).hasSize(1);
            assertThat(connections.journal).last().isEqualTo("closed");
        }
    }

    @Test
    void a_connection_that_cannot_be_had_is_asked_for_again() {
        connections.fail(Where.CONNECTION, new SQLException("refused", "08000", 0), 2);
        assertThat(transaction.<String>run(_ -> work())).isEqualTo("done");
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void after_six_attempts_nobody_knows(Where where) {
        connections.fail(where, new SQLException("gone", "08000", 0), 100);
        assertThatExceptionOfType(RetriedTransaction.OutcomeUnknown.class)
                .isThrownBy(() -> transaction.run(_ -> work()));
        assertThat(connections.failures).isEqualTo(6);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "1062, 23000, duplicate key",
        "1452, 23000, foreign key",
        "1142, 42000, no right",
        "1146, 42S02, no table",
        "1054, 42S22, no column"
    })
    void is_not_run_again_when_the_answer_would_be_the_same(int code, String state, String what) {
        connections.fail(Where.STATEMENT, new SQLException(what, state, code), 1);
        assertThatThrownBy(() -> transaction.run(_ -> work()))
                .isNotInstanceOf(RetriedTransaction.OutcomeUnknown.class)
                .hasRootCauseMessage(what);
        assertThat(connections.failures).isOne();
    }

    @Test
    void an_error_of_the_work_itself_is_thrown_at_once() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.run(_ -> {
                    throw new IllegalStateException("no");
                }));
        assertThat(connections.journal).doesNotContain("committed");
    }

    @Test
    void a_silent_connection_is_given_up_after_fifteen_seconds() {
        transaction.run(_ -> work());
        assertThat(connections.journal).contains("silence of 15000 ms");
    }

    private String work() {
        new JdbcTemplate(connections).execute("statement");
        return "done";
    }

    /** Connections that note what is done with them, and fail so many times. */
    private static final class FailingConnections extends AbstractDataSource {

        private final List<String> journal = new ArrayList<>();
        private Where where = Where.STATEMENT;
        private SQLException failure = new SQLException();
        private int left;
        private int failures;

        void fail(Where newWhere, SQLException newFailure, int times) {
            where = newWhere;
            failure = newFailure;
            left = times;
            failures = 0;
            journal.clear();
        }

        private void failAt(Where here) throws SQLException {
            if (here == where && left > 0) {
                left--;
                failures++;
                throw failure;
            }
        }

        @Override
        public Connection getConnection() throws SQLException {
            failAt(Where.CONNECTION);
            return proxy(Connection.class, (method, arguments) -> switch (method) {
                case "setNetworkTimeout" -> note("silence of " + arguments[1] + " ms");
                case "createStatement" -> statement();
                case "commit" -> {
                    failAt(Where.COMMIT);
                    yield note("committed");
                }
                case "close" -> note("closed");
                case "getAutoCommit" -> true;
                case "isClosed", "isReadOnly" -> false;
                case "getTransactionIsolation" -> Connection.TRANSACTION_READ_COMMITTED;
                default -> null;
            });
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        private Statement statement() {
            return proxy(Statement.class, (method, _) -> {
                if (method.equals("execute")) {
                    note("statement");
                    failAt(Where.STATEMENT);
                    return false;
                }
                return null;
            });
        }

        private Object note(String what) {
            journal.add(what);
            return null;
        }

        private interface Answer {
            Object to(String method, Object[] arguments) throws SQLException;
        }

        private static <T> T proxy(Class<T> type, Answer answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (_, method, arguments) -> answer.to(method.getName(), arguments)));
        }
    }
}
