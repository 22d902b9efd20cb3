package fr.comptoir.franceconnect;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestClient;

/**
 * Reads the identity where FranceConnect gives it: a JSON Web Token, signed, about the person of the identity token. Spring
 * Security's own service expects plain JSON, which anybody on the way could have written.
 */
final class SignedIdentity implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final MediaType JWT = MediaType.parseMediaType("application/jwt");
    private static final Set<String> KEPT = Set.of("sub", "family_name", "given_name", "birthdate");

    private final RestClient client;
    private final String address;
    private final JwtDecoder decoder;

    SignedIdentity(RestClient client, String address, JwtDecoder decoder) {
        this.client = client;
        this.address = address;
        this.decoder = decoder;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        try {
            var identity = decoder.decode(fetch(request));
            if (!Objects.equals(identity.getSubject(), request.getIdToken().getSubject())) {
                throw new OAuth2AuthenticationException(new OAuth2Error(Mishap.IDENTITY.name()));
            }
            var kept = identity.getClaims().entrySet().stream()
                    .filter(claim -> KEPT.contains(claim.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return new DefaultOidcUser(List.of(), request.getIdToken(), new OidcUserInfo(kept));
        } catch (JwtException unbelievable) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info_response"), unbelievable);
        }
    }

    private String fetch(OidcUserRequest request) {
        var answer = client.get()
                .uri(address)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + request.getAccessToken().getTokenValue())
                .accept(JWT)
                .retrieve()
                .toEntity(String.class);
        return Optional.ofNullable(answer.getBody())
                .filter(_ -> JWT.equalsTypeAndSubtype(answer.getHeaders().getContentType()))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(Mishap.SIGNATURE.name())));
    }
}
