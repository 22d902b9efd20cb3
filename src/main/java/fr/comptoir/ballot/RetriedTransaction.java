package fr.comptoir.ballot;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a whole transaction again when the database asks for it (deadlock, lock time-out, record changed in between) or
 * when its answer was lost. An error at commit means « unknown », never « no »: what is run must first look whether it was
 * done already, and bring the same identifiers each time.
 */
@Component
public class RetriedTransaction {

    private static final int ATTEMPTS = 6;

    /** Deadlock, lock wait time-out, record changed since last read: nothing was done, the database asks to begin again. */
    private static final Set<Integer> BEGIN_AGAIN = Set.of(1213, 1205, 1020);

    /** Node not ready, error during commit, connection killed: perhaps it was done. So it is for every state of class 08. */
    private static final Set<Integer> UNKNOWN = Set.of(1047, 1180, 1927);

    /** How long a connection may stay silent, COMMIT included, before it counts as lost: longer than any lock wait. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** Nobody waits longer for a page: once past, the last failure is the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    RetriedTransaction(TransactionTemplate transaction, JdbcTemplate jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * The work's answer; at most five times more when it failed for a passing reason, after a short random wait.
     *
     * @throws OutcomeUnknown when the last attempt ended without an answer: the work may be done or not
     */
    public <T> T run(Function<TransactionStatus, T> work) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> {
                    jdbc.execute((ConnectionCallback<Boolean>) RetriedTransaction::hearOrGiveUp);
                    return work.apply(status);
                });
            } catch (DataAccessException | TransactionException e) {
                if (!isPassing(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS || System.nanoTime() > end) {
                    throw new OutcomeUnknown(e);
                }
                pause();
            }
        }
    }

    /** A transaction that may have been committed or not, after several attempts. */
    static final class OutcomeUnknown extends RuntimeException {

        OutcomeUnknown(Throwable cause) {
            super("the database did not answer", cause);
        }
    }

    /** The pool puts the connection's own limit back when it is returned. */
    private static boolean hearOrGiveUp(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(SILENCE.toMillis()));
        return true;
    }

    private static boolean isPassing(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(SQLException sql) {
        var state = sql.getSQLState();
        return BEGIN_AGAIN.contains(sql.getErrorCode())
                || UNKNOWN.contains(sql.getErrorCode())
                || (state != null && state.startsWith("08"));
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 201));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
