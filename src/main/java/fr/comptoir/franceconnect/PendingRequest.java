package fr.comptoir.franceconnect;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A question on its way to FranceConnect, as the visitor's browser keeps it, sealed, until the answer.
 *
 * @param state what the answer must repeat
 * @param nonce what the identity token must answer to, before hashing
 * @param verifier the secret half of the PKCE challenge, or an empty text
 * @param redirectUri where the answer comes
 */
record PendingRequest(String state, String nonce, String verifier, String redirectUri) {

    static PendingRequest of(OAuth2AuthorizationRequest request) {
        return new PendingRequest(
                String.valueOf(request.getState()),
                String.valueOf(request.<Object>getAttribute(OidcParameterNames.NONCE)),
                text(request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                String.valueOf(request.getRedirectUri()));
    }

    private static String text(@Nullable Object attribute) {
        return attribute == null ? "" : attribute.toString();
    }

    static Optional<PendingRequest> read(String text) {
        var lines = text.split("\n", -1);
        return lines.length == 4
                ? Optional.of(new PendingRequest(lines[0], lines[1], lines[2], lines[3]))
                : Optional.empty();
    }

    /** One line each: none of them holds a line break. */
    String written() {
        return String.join("\n", state, nonce, verifier, redirectUri);
    }

    /** The question as Spring Security compares it with its answer. */
    OAuth2AuthorizationRequest request(ClientRegistration registration) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        String.valueOf(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .scopes(registration.getScopes())
                .redirectUri(redirectUri)
                .state(state)
                .attributes(attributes -> {
                    attributes.put(OidcParameterNames.NONCE, nonce);
                    if (!verifier.isEmpty()) {
                        attributes.put(PkceParameterNames.CODE_VERIFIER, verifier);
                    }
                })
                .build();
    }
}
