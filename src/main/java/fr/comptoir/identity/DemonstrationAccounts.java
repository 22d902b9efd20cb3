package fr.comptoir.identity;

import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.StaffAction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts whose password everybody knows, in an installation whose data are invented. Outside the demonstration the
 * application refuses to start on a database that holds one.
 */
@Service
public class DemonstrationAccounts {

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final boolean demonstration;

    DemonstrationAccounts(
            StaffAccounts accounts,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            ComptoirProperties properties,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.events = events;
        if (!properties.demonstration() && count(jdbc) > 0) {
            throw new IllegalStateException(
                    "Cette base contient des comptes de démonstration, dont le mot de passe est public : l'application ne démarre pas.");
        }
        demonstration = properties.demonstration();
    }

    private static int count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from staff_account where demonstration")
                .query(Integer.class)
                .single();
    }

    /**
     * Opens an account with this password.
     *
     * @throws IllegalStateException outside the demonstration
     */
    @Transactional
    public StaffView open(NewStaff staff, String password) {
        if (!demonstration) {
            throw new IllegalStateException("no demonstration account in a real installation");
        }
        var id = accounts.insert(staff, encoder.encode(password), true);
        events.publishEvent(
                new StaffAction(Actor.PLATFORM, "staff.created", staff.displayName(), "Compte de démonstration"));
        return accounts.find(id).orElseThrow().view();
    }
}
