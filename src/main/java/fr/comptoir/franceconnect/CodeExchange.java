package fr.comptoir.franceconnect;

import fr.comptoir.franceconnect.Provider.Known;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Changes the code that a visitor brings back for an identity, by Spring Security's own steps: code for tokens, identity
 * token checked against the question, identity read and checked.
 */
@Component
class CodeExchange {

    private final Provider provider;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens;

    CodeExchange(Provider provider) {
        this.provider = provider;
        this.tokens = tokens(provider);
    }

    private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens(Provider provider) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(provider.client()
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /**
     * The person who answers this question.
     *
     * @throws OAuth2AuthenticationException when something in the answer cannot be believed
     */
    OidcUser identify(Known known, OAuth2AuthorizationExchange exchange) {
        var steps = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, new SignedIdentity(provider.client().build(), known.identityUri(), known.identities()));
        steps.setJwtDecoderFactory(_ -> known.identityTokens());
        var answer = steps.authenticate(new OAuth2LoginAuthenticationToken(known.registration(), exchange));
        if (answer != null && answer.getPrincipal() instanceof OidcUser person) {
            return person;
        }
        throw new IllegalStateException("an exchange without the scope openid");
    }
}
