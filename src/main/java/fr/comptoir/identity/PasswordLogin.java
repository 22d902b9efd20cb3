package fr.comptoir.identity;

import fr.comptoir.shared.EmailAddress;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs staff in by address and password. An unknown, disabled or paused account takes as long and says the same as a
 * wrong password, so that nobody learns which addresses have an account.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final Logins logins;
    private final StaffDirectory directory;
    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    PasswordLogin(Logins logins, StaffDirectory directory, PasswordEncoder encoder) {
        this.logins = logins;
        this.directory = directory;
        this.encoder = encoder;
        hashOfNobody = encoder.encode("no account has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = EmailAddress.parse(attempt.getName());
        var credentials = email.flatMap(logins::of);
        var hash = credentials.map(Logins.Credentials::passwordHash).filter(stored -> !stored.isEmpty());
        var matches = encoder.matches(String.valueOf(attempt.getCredentials()), hash.orElse(hashOfNobody));
        if (matches && hash.isPresent() && credentials.orElseThrow().usable()) {
            return signIn(email.orElseThrow());
        }
        email.ifPresent(logins::failed);
        throw new BadCredentialsException("refused");
    }

    private Authentication signIn(EmailAddress email) {
        logins.succeeded(email);
        var principal = StaffPrincipal.of(directory.byEmail(email).orElseThrow());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
