package fr.comptoir.identity;

import fr.comptoir.shared.EmailAddress;
import java.util.Optional;
import java.util.Set;

/**
 * A staff member as other rooms read them.
 *
 * @param id their account
 * @param email where they receive mails, and what they sign in with
 * @param displayName how colleagues know them
 * @param roles what they may do
 * @param structure the name of the partner structure they belong to, if any
 * @param enabled whether they may still sign in
 */
public record StaffView(
        StaffId id,
        EmailAddress email,
        String displayName,
        Set<Role> roles,
        Optional<String> structure,
        boolean enabled) {}
