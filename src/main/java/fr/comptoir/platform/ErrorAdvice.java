package fr.comptoir.platform;

import fr.comptoir.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns what a controller could not answer into the right status; Spring Boot then shows the page of that status. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** The database is gone, restarting or overwhelmed: it comes back by itself. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessResourceException.class,
        CannotCreateTransactionException.class
    })
    void databaseAway(Exception failure, HttpServletResponse response) throws IOException {
        log.warn(
                "the database does not answer: {}",
                NestedExceptionUtils.getMostSpecificCause(failure).toString());
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    /** Nobody may vote on a node that would take who voted already for somebody else. */
    @ExceptionHandler(EditionSecretUnavailable.class)
    void secretUnavailable(EditionSecretUnavailable refused, HttpServletResponse response) throws IOException {
        log.error("{}", refused.getMessage());
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    /** Somebody else saved the same thing in between. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    void savedInBetween(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
