package fr.comptoir.franceconnect;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Tells the mishaps apart by what Spring Security threw. */
final class Mishaps {

    private Mishaps() {}

    static Mishap of(OAuth2AuthenticationException refused) {
        return switch (refused.getCause()) {
            case JwtValidationException invalid ->
                invalid.getErrors().stream()
                        .flatMap(error -> named(error.getErrorCode()).stream())
                        .findFirst()
                        .orElse(Mishap.FAILED);
            case BadJwtException forged -> Mishap.SIGNATURE;
            case null, default -> of(refused.getError().getErrorCode());
        };
    }

    private static Mishap of(String code) {
        return switch (code) {
            case "invalid_nonce" -> Mishap.NONCE;
            case "invalid_state_parameter", "invalid_grant" -> Mishap.NO_REQUEST;
            default -> named(code).orElse(Mishap.FAILED);
        };
    }

    private static Optional<Mishap> named(String code) {
        return Arrays.stream(Mishap.values())
                .filter(mishap -> mishap.name().equals(code))
                .findFirst();
    }
}
