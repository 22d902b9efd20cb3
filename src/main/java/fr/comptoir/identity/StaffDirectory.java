package fr.comptoir.identity;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff: who they are, what they may do. Administrators open and change accounts. */
@Service
public class StaffDirectory {

    /** A hash that no password gives: an account that is not yet activated, or any unknown one. */
    static final String NO_PASSWORD = "";

    private final StaffAccounts accounts;
    private final PasswordResets resets;
    private final StaffSessions sessions;
    private final ApplicationEventPublisher events;

    StaffDirectory(
            StaffAccounts accounts, PasswordResets resets, StaffSessions sessions, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.resets = resets;
        this.sessions = sessions;
        this.events = events;
    }

    /** The staff member with this account. */
    public Optional<StaffView> find(StaffId id) {
        return accounts.find(id).map(StaffAccounts.Account::view);
    }

    /** The staff member who signs in with this address. */
    public Optional<StaffView> byEmail(EmailAddress email) {
        return accounts.byEmail(email);
    }

    /** Everyone, by name, disabled accounts included. */
    public List<StaffView> all() {
        return accounts.all();
    }

    /** Those who hold the role and may sign in, by name. */
    public List<StaffView> withRole(Role role) {
        return accounts.all().stream()
                .filter(staff -> staff.enabled() && staff.roles().contains(role))
                .toList();
    }

    /**
     * Opens an account and invites its holder by mail to choose a password; refused when the address has an account or no
     * role is given.
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Result<StaffView> create(NewStaff staff, Actor actor) {
        if (staff.roles().isEmpty()) {
            return Result.refused(Refusal.at("roles", "identity.roles.none"));
        }
        if (accounts.byEmail(staff.email()).isPresent()) {
            return Result.refused(Refusal.at("email", "identity.email.taken"));
        }
        return open(staff, actor);
    }

    private Result<StaffView> open(NewStaff staff, Actor actor) {
        try {
            var id = accounts.insert(staff, NO_PASSWORD, false);
            resets.invite(id, staff.email(), staff.displayName());
            events.publishEvent(new StaffAction(actor, "staff.created", staff.displayName(), roles(staff)));
            return Result.done(find(id).orElseThrow());
        } catch (DuplicateKeyException e) {
            return Result.refused(Refusal.at("email", "identity.email.taken"));
        }
    }

    /** The account with what its settings page needs. */
    Optional<StaffAccounts.Account> account(StaffId id) {
        return accounts.find(id);
    }

    /**
     * Changes an account and ends its sessions, so that what it may do is true at once; refused when nobody would be left
     * to administer, when the address is another account's, or without a role.
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    Result<StaffView> update(StaffId id, int version, NewStaff staff, boolean enabled, Actor actor) {
        var before = find(id).orElseThrow(NotFound::new);
        if (staff.roles().isEmpty()) {
            return Result.refused(Refusal.at("roles", "identity.roles.none"));
        }
        if (accounts.byEmail(staff.email())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            return Result.refused(Refusal.at("email", "identity.email.taken"));
        }
        if (!(enabled && staff.roles().contains(Role.ADMINISTRATOR)) && isLastAdministrator(id)) {
            return Result.refused(Refusal.of("identity.administrator.last"));
        }
        accounts.update(id, version, staff, enabled);
        sessions.end(before.email());
        var action = enabled ? "staff.changed" : "staff.disabled";
        events.publishEvent(new StaffAction(actor, action, staff.displayName(), roles(staff)));
        return Result.done(find(id).orElseThrow());
    }

    private Optional<Refusal> refusal(StaffId id, NewStaff staff, boolean enabled) {
        if (staff.roles().isEmpty()) {
            return Optional.of(Refusal.at("roles", "identity.roles.none"));
        }
        if (accounts.byEmail(staff.email())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            return Optional.of(Refusal.at("email", "identity.email.taken"));
        }
        var administers = enabled && staff.roles().contains(Role.ADMINISTRATOR);
        return !administers && isLastAdministrator(id)
                ? Optional.of(Refusal.of("identity.administrator.last"))
                : Optional.empty();
    }

    private boolean isLastAdministrator(StaffId id) {
        return withRole(Role.ADMINISTRATOR).stream()
                .allMatch(staff -> staff.id().equals(id));
    }

    private static String roles(NewStaff staff) {
        return staff.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
