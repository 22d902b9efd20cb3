package fr.comptoir.identity;

import fr.comptoir.shared.EmailAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions that staff members have open, on whichever node. */
@Component
class StaffSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    /** Sessions exist with a web server only: a command has none to end. */
    StaffSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

    /** Ends all the sessions of the person who signs in with this address. */
    void end(EmailAddress email) {
        sessions.ifAvailable(repository ->
                repository.findByPrincipalName(email.value()).keySet().forEach(repository::deleteById));
    }
}
