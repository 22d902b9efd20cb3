package fr.comptoir.franceconnect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a signed answer of FranceConnect must say before it is believed (OpenID Connect Core 1.0, sections 3.1.3.7 and
 * 5.3.2). Each check that fails names its {@link Mishap}.
 */
final class Answers {

    /** FranceConnect's levels of assurance, from eIDAS: « faible » is enough to vote, the higher ones are as good. */
    private static final Set<String> LEVELS = Set.of("eidas1", "eidas2", "eidas3");

    private static final Duration SKEW = Duration.ofSeconds(60);

    private Answers() {}

    /** The checks of an identity token; the nonce is compared by Spring Security, which knows what was asked. */
    static OAuth2TokenValidator<Jwt> identityToken(FranceConnectProperties properties, Clock clock) {
        return new DelegatingOAuth2TokenValidator<>(
                anyAnswer(properties, clock),
                check(Mishap.LEVEL, token -> LEVELS.contains(String.valueOf(token.getClaimAsString("acr")))),
                check(Mishap.NONCE, token -> token.getClaimAsString("nonce") != null));
    }

    /** The checks of any signed answer. */
    static OAuth2TokenValidator<Jwt> anyAnswer(FranceConnectProperties properties, Clock clock) {
        return new DelegatingOAuth2TokenValidator<>(
                check(Mishap.ISSUER, token -> properties.issuer().equals(token.getClaimAsString("iss"))),
                check(Mishap.AUDIENCE, token -> isFor(properties.clientId(), token)),
                check(Mishap.EXPIRED, token -> isLive(token.getExpiresAt(), token.getIssuedAt(), clock.instant())),
                check(
                        Mishap.IDENTITY,
                        token -> token.getSubject() != null
                                && !token.getSubject().isBlank()));
    }

    private static boolean isFor(String clientId, Jwt token) {
        var audience = token.getAudience();
        var party = token.getClaimAsString("azp");
        return audience != null
                && audience.contains(clientId)
                && (party == null ? audience.size() == 1 : party.equals(clientId));
    }

    private static boolean isLive(@Nullable Instant expires, @Nullable Instant issued, Instant now) {
        return expires != null && now.isBefore(expires.plus(SKEW)) && issued != null && !issued.isAfter(now.plus(SKEW));
    }

    private static OAuth2TokenValidator<Jwt> check(Mishap mishap, Predicate<Jwt> holds) {
        var failure = OAuth2TokenValidatorResult.failure(new OAuth2Error(mishap.name()));
        return token -> holds.test(token) ? OAuth2TokenValidatorResult.success() : failure;
    }
}
