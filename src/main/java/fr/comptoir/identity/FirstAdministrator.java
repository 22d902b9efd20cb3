package fr.comptoir.identity;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The account that every installation starts from: opened once, by who operates the machine. */
@Service
class FirstAdministrator {

    private static final Duration VALIDITY = Duration.ofHours(24);

    private final StaffDirectory directory;
    private final StaffAccounts accounts;
    private final PasswordResets resets;
    private final ApplicationEventPublisher events;

    FirstAdministrator(
            StaffDirectory directory, StaffAccounts accounts, PasswordResets resets, ApplicationEventPublisher events) {
        this.directory = directory;
        this.accounts = accounts;
        this.resets = resets;
        this.events = events;
    }

    /** The link with which the administrator chooses a password; refused when somebody administers already. */
    @Transactional
    public Result<String> open(EmailAddress email, String name) {
        if (!directory.withRole(Role.ADMINISTRATOR).isEmpty()) {
            return Result.refused(Refusal.of("identity.administrator.exists"));
        }
        if (accounts.byEmail(email).isPresent()) {
            return Result.refused(Refusal.of("identity.email.taken"));
        }
        var staff = new NewStaff(email, name, Set.of(Role.ADMINISTRATOR), Optional.empty());
        var id = accounts.insert(staff, StaffDirectory.NO_PASSWORD, false);
        events.publishEvent(new StaffAction(Actor.PLATFORM, "staff.created", name, Role.ADMINISTRATOR.name()));
        return Result.done(resets.link(id, VALIDITY));
    }
}
