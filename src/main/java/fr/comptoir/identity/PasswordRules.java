package fr.comptoir.identity;

import fr.comptoir.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a password must be: long rather than complicated, and not the person's own name. */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int FEWEST_CHARACTERS = 5;

    private PasswordRules() {}

    /** Why this password, typed twice, cannot be that of this person, if it cannot. */
    static Optional<Refusal> refusal(String password, String again, StaffView staff) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return refuse("identity.password.length", SHORTEST);
        }
        if (password.chars().distinct().count() < FEWEST_CHARACTERS) {
            return refuse("identity.password.simple");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        var own = List.of(staff.email().value(), staff.displayName().toLowerCase(Locale.ROOT));
        if (own.stream().anyMatch(lower::contains)) {
            return refuse("identity.password.own");
        }
        return password.equals(again)
                ? Optional.empty()
                : Optional.of(Refusal.at("again", "identity.password.different"));
    }

    private static Optional<Refusal> refuse(String code, Object... arguments) {
        return Optional.of(Refusal.at("password", code, arguments));
    }
}
