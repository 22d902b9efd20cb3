package fr.comptoir.franceconnect;

import fr.comptoir.franceconnect.Homecoming.Identified;
import fr.comptoir.franceconnect.Homecoming.Refused;
import fr.comptoir.platform.BriefCookie;
import fr.comptoir.platform.SealedText;
import fr.comptoir.shared.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The errand to FranceConnect: the question, the answer, the way out. It says who somebody is and signs nobody in: no
 * session, nothing kept on the server; between question and answer the visitor's own browser holds the question, sealed.
 */
@Service
public class FranceConnect {

    /** Where the answer comes, declared at FranceConnect. */
    public static final String RETURN_PATH = "/voter/franceconnect/retour";

    /** Where people come back once they have left FranceConnect, declared there too. */
    public static final String LEFT_PATH = "/voter/franceconnect/sortie";

    private static final Logger LOG = LoggerFactory.getLogger(FranceConnect.class);
    private static final Duration ERRAND = Duration.ofMinutes(15);
    private static final String PURPOSE = "franceconnect-request";
    private static final BriefCookie COOKIE = new BriefCookie("franceconnect", "/voter/franceconnect");

    private final FranceConnectProperties properties;
    private final Provider provider;
    private final CodeExchange exchange;
    private final SealedText seal;

    FranceConnect(FranceConnectProperties properties, Provider provider, CodeExchange exchange, SealedText seal) {
        this.properties = properties;
        this.provider = provider;
        this.exchange = exchange;
        this.seal = seal;
    }

    /** Whether this installation speaks to FranceConnect. */
    public boolean isOffered() {
        return properties.isOffered();
    }

    /** The scheme, host and port where a form with the button ends up, for the page's security policy. */
    public String origin() {
        return properties.origin();
    }

    /**
     * Begins an errand: the browser receives the question, sealed.
     *
     * @return the address at FranceConnect where the visitor goes; nothing when FranceConnect cannot be reached
     */
    public Optional<String> depart(HttpServletRequest request, HttpServletResponse response) {
        try {
            var known = provider.get();
            var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> known.registration());
            resolver.setAuthorizationRequestCustomizer(
                    question -> question.additionalParameters(parameters -> parameters.put("acr_values", "eidas1")));
            var question = Objects.requireNonNull(
                    resolver.resolve(request, known.registration().getRegistrationId()));
            COOKIE.give(
                    request,
                    response,
                    seal.seal(PURPOSE, "", ERRAND, PendingRequest.of(question).written()),
                    ERRAND);
            return Optional.of(question.getAuthorizationRequestUri());
        } catch (RestClientException | IllegalStateException unreachable) {
            LOG.warn("FranceConnect cannot be asked: {}", unreachable.getMessage());
            return Optional.empty();
        }
    }

    /** Ends an errand: the question is forgotten, and the answer believed or not. */
    public Homecoming comeBack(HttpServletRequest request, HttpServletResponse response) {
        var pending = COOKIE.take(request, response)
                .flatMap(kept -> seal.open(PURPOSE, "", kept))
                .flatMap(PendingRequest::read)
                .filter(question -> question.state().equals(request.getParameter("state")));
        if (pending.isEmpty()) {
            return new Refused(Mishap.NO_REQUEST);
        }
        var error = request.getParameter("error");
        var code = request.getParameter("code");
        if (error != null || code == null) {
            return new Refused("access_denied".equals(error) ? Mishap.CANCELLED : Mishap.FAILED);
        }
        return answer(pending.get(), code);
    }

    private Homecoming answer(PendingRequest pending, String code) {
        try {
            var known = provider.get();
            var response = OAuth2AuthorizationResponse.success(code)
                    .redirectUri(pending.redirectUri())
                    .state(pending.state())
                    .build();
            var question = pending.request(known.registration());
            return identity(exchange.identify(known, new OAuth2AuthorizationExchange(question, response)));
        } catch (OAuth2AuthenticationException refused) {
            return new Refused(Mishaps.of(refused));
        } catch (RestClientException | OAuth2AuthorizationException | IllegalStateException unreachable) {
            LOG.warn("FranceConnect does not answer: {}", unreachable.getClass().getSimpleName());
            return new Refused(Mishap.FAILED);
        }
    }

    private static Homecoming identity(OidcUser person) {
        var birthName = text(person.getFamilyName());
        var givenNames = text(person.getGivenName());
        var birthDate = date(text(person.getBirthdate()));
        if (birthName.isEmpty() || givenNames.isEmpty() || birthDate.isEmpty()) {
            return new Refused(Mishap.IDENTITY);
        }
        return new Identified(new PivotIdentity(
                text(person.getSubject()),
                birthName,
                givenNames,
                birthDate.get(),
                person.getIdToken().getTokenValue()));
    }

    private static String text(@Nullable String claim) {
        return claim == null ? "" : claim.strip();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The address where the person leaves FranceConnect, whose session would otherwise answer for the next one. */
    public Optional<String> wayOut(HttpServletRequest request, String idToken) {
        try {
            return Optional.of(UriComponentsBuilder.fromUriString(provider.get().endSessionUri())
                    .queryParam("id_token_hint", "{token}")
                    .queryParam("post_logout_redirect_uri", "{left}")
                    .queryParam("state", "{state}")
                    .encode()
                    .buildAndExpand(
                            idToken,
                            site(request) + LEFT_PATH,
                            Token.next().value() + Token.next().value())
                    .toUriString());
        } catch (RestClientException | IllegalStateException unreachable) {
            return Optional.empty();
        }
    }

    private static String site(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath(request.getContextPath())
                .toUriString();
    }
}
