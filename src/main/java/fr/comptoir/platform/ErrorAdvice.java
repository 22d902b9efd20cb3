package fr.comptoir.platform;

import fr.comptoir.shared.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

/** Turns what a controller could not answer into the right status; Spring Boot then shows the page of that status. */
@ControllerAdvice
class ErrorAdvice {

    @ExceptionHandler(NotFound.class)
    void notFound(NotFound e) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Somebody else saved the same thing in between. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    void savedInBetween(OptimisticLockingFailureException e) {
        throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
}
