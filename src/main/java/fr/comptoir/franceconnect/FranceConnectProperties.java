package fr.comptoir.franceconnect;

import java.net.URI;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation speaks to FranceConnect; each setting is described in {@code config/application.yaml}. Without an
 * issuer FranceConnect is not offered.
 *
 * @param issuer who answers, such as {@code https://fcp-low.integ01.dev-franceconnect.fr/api/v2}
 * @param clientId what FranceConnect calls this installation
 * @param clientSecret the secret shared with it
 * @param pkce whether to send a PKCE challenge (RFC 7636); FranceConnect answers 400 to parameters that it does not know
 * @param authorizationUri where people identify; these five replace the discovery document when all are given
 * @param tokenUri where a code is changed for tokens
 * @param userInfoUri where the identity is read
 * @param jwksUri where the keys are published
 * @param endSessionUri where people leave
 */
@ConfigurationProperties("comptoir.franceconnect")
record FranceConnectProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("false") boolean pkce,
        @DefaultValue("") String authorizationUri,
        @DefaultValue("") String tokenUri,
        @DefaultValue("") String userInfoUri,
        @DefaultValue("") String jwksUri,
        @DefaultValue("") String endSessionUri) {

    /** Refuses a half-written configuration at the start rather than in front of a resident. */
    FranceConnectProperties {
        var explicit = Stream.of(authorizationUri, tokenUri, userInfoUri, jwksUri, endSessionUri)
                .filter(uri -> !uri.isBlank())
                .count();
        if (!issuer.isBlank() && (clientId.isBlank() || clientSecret.isBlank())) {
            throw new IllegalArgumentException(
                    "comptoir.franceconnect : client-id et client-secret accompagnent issuer");
        }
        if (explicit != 0 && explicit != 5) {
            throw new IllegalArgumentException(
                    "comptoir.franceconnect : donnez les cinq adresses (authorization, token, user-info, jwks, end-session) ou aucune");
        }
        Stream.of(issuer, authorizationUri, tokenUri, userInfoUri, jwksUri, endSessionUri)
                .filter(uri -> !uri.isBlank())
                .forEach(FranceConnectProperties::requireSafe);
    }

    private static void requireSafe(String text) {
        var uri = URI.create(text);
        var onThisMachine = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
        if (!"https".equals(uri.getScheme()) && !onThisMachine) {
            throw new IllegalArgumentException("comptoir.franceconnect : une adresse en https est attendue : " + text);
        }
    }

    boolean isOffered() {
        return !issuer.isBlank();
    }

    boolean isExplicit() {
        return !tokenUri.isBlank();
    }

    /** The scheme, host and port where people identify. */
    String origin() {
        var uri = URI.create(authorizationUri.isBlank() ? issuer : authorizationUri);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
