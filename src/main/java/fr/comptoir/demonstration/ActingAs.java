package fr.comptoir.demonstration;

import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.identity.StaffView;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Calls real use cases in the name of a member of the demonstration's staff, with this person's rights and no others. */
final class ActingAs {

    private ActingAs() {}

    static <T> T staff(StaffView staff, Supplier<T> useCase) {
        var before = SecurityContextHolder.getContext();
        var principal = StaffPrincipal.of(staff);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities())));
        try {
            return useCase.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
