package fr.comptoir.identity;

import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Choosing a password with a link received by mail. */
@Service
class PasswordChange {

    private final StaffAccounts accounts;
    private final PasswordResets resets;
    private final Logins logins;
    private final StaffSessions sessions;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    PasswordChange(
            StaffAccounts accounts,
            PasswordResets resets,
            Logins logins,
            StaffSessions sessions,
            PasswordEncoder encoder,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.resets = resets;
        this.logins = logins;
        this.sessions = sessions;
        this.encoder = encoder;
        this.events = events;
    }

    /** Sends a link to the address if it has an account that may be used; says nothing either way. */
    @Transactional
    public void request(EmailAddress email) {
        accounts.byEmail(email)
                .filter(StaffView::enabled)
                .filter(staff -> !resets.sentJustNow(staff.id()))
                .ifPresent(resets::send);
    }

    /** Whose link it is, while it can be used. */
    Optional<StaffView> holder(String token) {
        return resets.holder(token)
                .flatMap(accounts::find)
                .map(StaffAccounts.Account::view)
                .filter(StaffView::enabled);
    }

    /**
     * Stores the password, uses the link up and ends the person's sessions; refused when the link is used up, expired or
     * unknown, or when the password will not do.
     */
    @Transactional
    public Result<StaffView> choose(String token, String password, String again) {
        var holder = holder(token);
        if (holder.isEmpty()) {
            return Result.refused(Refusal.of("identity.link.over"));
        }
        var staff = holder.get();
        var refusal = PasswordRules.refusal(password, again, staff);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (!resets.consume(token)) {
            return Result.refused(Refusal.of("identity.link.over"));
        }
        store(staff, password);
        return Result.done(staff);
    }

    private void store(StaffView staff, String password) {
        logins.change(staff.id(), encoder.encode(password));
        sessions.end(staff.email());
        var actor = StaffPrincipal.of(staff).actor();
        events.publishEvent(new StaffAction(actor, "staff.password", staff.displayName(), "Mot de passe choisi"));
    }
}
