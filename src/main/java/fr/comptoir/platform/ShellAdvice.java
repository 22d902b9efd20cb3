package fr.comptoir.platform;

import fr.comptoir.shared.ActedBy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the {@link Shell} to every view. */
@ControllerAdvice
class ShellAdvice {

    private final ComptoirProperties properties;

    ShellAdvice(ComptoirProperties properties) {
        this.properties = properties;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        var brand = properties.brand();
        var collectivity = properties.collectivity();
        var path = request.getRequestURI();
        if (request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof ActedBy principal) {
            var menu = StaffMenu.of(roles(signedIn));
            return new Shell(
                    brand,
                    collectivity,
                    properties.demonstration(),
                    path,
                    principal.actor().name(),
                    menu);
        }
        return new Shell(brand, collectivity, properties.demonstration(), path, "", List.of());
    }

    private static Set<String> roles(Authentication signedIn) {
        return signedIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> String.valueOf(authority).replaceFirst("^ROLE_", ""))
                .collect(Collectors.toSet());
    }
}
