package fr.comptoir.ballot;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a whole transaction again when the database asks for it (deadlock, lock time-out, record changed in between) or
 * when its answer was lost. An error at commit means « unknown », never « no »: what is run must first look whether it was
 * done already.
 */
@Component
class RetriedTransaction {

    private static final int ATTEMPTS = 6;
    /** Deadlock, lock wait time-out, record changed since last read, node not ready, error during commit. */
    private static final Set<Integer> TRANSIENT = Set.of(1213, 1205, 1020, 1047, 1180);

    private final TransactionTemplate transaction;

    RetriedTransaction(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** The work's answer; at most five times more when it failed for a passing reason, after a short random wait. */
    <T> T run(Function<TransactionStatus, T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return transaction.execute(work::apply);
            } catch (DataAccessException | TransactionException e) {
                if (attempt == ATTEMPTS || !isPassing(e)) {
                    throw e;
                }
                pause();
            }
        }
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
        return TRANSIENT.contains(sql.getErrorCode()) || (state != null && state.startsWith("08"));
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
