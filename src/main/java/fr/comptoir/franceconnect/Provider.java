package fr.comptoir.franceconnect;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Where FranceConnect answers and how its signatures are checked. Its discovery document is read at the first use, so that
 * the site starts without it, and then kept; its keys are read again when one is unknown.
 */
@Component
class Provider {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(8);
    private static final String REDIRECT = "{baseUrl}" + FranceConnect.RETURN_PATH;

    private final FranceConnectProperties properties;
    private final Clock clock;
    private final ClientHttpRequestFactory requests = requests();
    private volatile @Nullable Known known;

    Provider(FranceConnectProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What is known of FranceConnect.
     *
     * @param registration its endpoints and who we are there
     * @param identityTokens reads and checks an identity token
     * @param identities reads and checks a signed identity
     * @param identityUri where an identity is read
     * @param endSessionUri where people leave it
     */
    record Known(
            ClientRegistration registration,
            JwtDecoder identityTokens,
            JwtDecoder identities,
            String identityUri,
            String endSessionUri) {}

    /** No redirection is followed and nothing is waited for long: a resident is in front of the page. */
    private static ClientHttpRequestFactory requests() {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        factory.setReadTimeout(READ);
        return factory;
    }

    /** A client for its endpoints, bounded in time. */
    RestClient.Builder client() {
        return RestClient.builder().requestFactory(requests);
    }

    /**
     * What is known of it, asked for when nothing is known yet.
     *
     * @throws org.springframework.web.client.RestClientException when it cannot be reached
     * @throws IllegalStateException when it says that it is somebody else
     */
    Known get() {
        var before = known;
        if (before != null) {
            return before;
        }
        var found = properties.isExplicit() ? explicit() : discovered();
        known = found;
        return found;
    }

    private Known explicit() {
        return known(
                properties.authorizationUri(),
                properties.tokenUri(),
                properties.userInfoUri(),
                properties.jwksUri(),
                properties.endSessionUri());
    }

    private Known discovered() {
        var document = client().build()
                .get()
                .uri(properties.issuer() + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (document == null || !properties.issuer().equals(document.get("issuer"))) {
            throw new IllegalStateException("FranceConnect’s discovery document speaks of another issuer");
        }
        return known(
                text(document, "authorization_endpoint"),
                text(document, "token_endpoint"),
                text(document, "userinfo_endpoint"),
                text(document, "jwks_uri"),
                text(document, "end_session_endpoint"));
    }

    private static String text(Map<String, Object> document, String name) {
        if (document.get(name) instanceof String value && !value.isBlank()) {
            return value;
        }
        throw new IllegalStateException("FranceConnect’s discovery document has no " + name);
    }

    private Known known(String authorization, String token, String userInfo, String jwks, String endSession) {
        var registration = ClientRegistration.withRegistrationId("franceconnect")
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(REDIRECT)
                .scope(List.of("openid", "identite_pivot"))
                .authorizationUri(authorization)
                .tokenUri(token)
                .userInfoUri(userInfo)
                .userNameAttributeName("sub")
                .jwkSetUri(jwks)
                .issuerUri(properties.issuer())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(properties.pkce())
                        .build())
                .build();
        return new Known(
                registration,
                decoder(jwks, Answers.identityToken(properties, clock)),
                decoder(jwks, Answers.anyAnswer(properties, clock)),
                userInfo,
                endSession);
    }

    /** FranceConnect signs with one of two algorithms, both with a key pair; a token that says otherwise is not its own. */
    private JwtDecoder decoder(String jwks, OAuth2TokenValidator<Jwt> checks) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(jwks)
                .jwsAlgorithms(
                        algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.ES256, SignatureAlgorithm.RS256)))
                .restOperations(new RestTemplate(requests))
                .build();
        decoder.setJwtValidator(checks);
        return decoder;
    }
}
