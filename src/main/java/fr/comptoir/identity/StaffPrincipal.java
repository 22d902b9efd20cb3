package fr.comptoir.identity;

import fr.comptoir.shared.ActedBy;
import fr.comptoir.shared.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The staff member who is signed in, as the session keeps them: no password, nothing but what every page needs.
 *
 * @param id their account
 * @param email what they signed in with
 * @param name how colleagues know them
 * @param roles what they might do when they signed in; a change of roles ends their sessions
 */
public record StaffPrincipal(UUID id, String email, String name, Set<Role> roles) implements UserDetails, ActedBy {

    private static final long serialVersionUID = 1L;

    public StaffPrincipal {
        roles = Set.copyOf(roles);
    }

    /** The principal of this staff member. */
    public static StaffPrincipal of(StaffView staff) {
        return new StaffPrincipal(staff.id().value(), staff.email().value(), staff.displayName(), staff.roles());
    }

    @Override
    public Actor actor() {
        return new Actor(id, name);
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    /** Empty: passwords stay in the database. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return email;
    }
}
