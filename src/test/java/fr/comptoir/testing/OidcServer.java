package fr.comptoir.testing;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * An OpenID Connect server that stands for FranceConnect: Spring Authorization Server on a port of its own, with the claims,
 * the levels and the signed identity of FranceConnect v2, and lies on demand.
 */
public final class OidcServer implements AutoCloseable {

    /** What this installation is called there. */
    public static final String CLIENT = "comptoir-essai";
    /** The secret shared with it. */
    public static final String SECRET = "un-secret-partage-pour-les-essais";

    private final AnnotationConfigServletWebServerApplicationContext context;
    private final State state = new State();

    /** A lie that the server tells. */
    public enum Lie {
        NONE,
        TOKEN_NONCE,
        TOKEN_NO_NONCE,
        TOKEN_ISSUER,
        TOKEN_AUDIENCE,
        TOKEN_SECOND_AUDIENCE,
        TOKEN_EXPIRED,
        TOKEN_LEVEL,
        TOKEN_NO_LEVEL,
        TOKEN_SIGNATURE,
        TOKEN_SHARED_SECRET,
        IDENTITY_ISSUER,
        IDENTITY_AUDIENCE,
        IDENTITY_EXPIRED,
        IDENTITY_SIGNATURE,
        IDENTITY_PLAIN,
        IDENTITY_OF_ANOTHER,
        IDENTITY_WITHOUT_NAME,
        IDENTITY_BIRTH_DATE
    }

    /** What tests change while the server runs. */
    static final class State {

        private final Map<String, Object> person = new ConcurrentHashMap<>();
        private volatile Lie lie = Lie.NONE;
        private volatile String site = "http://localhost";
        private volatile boolean proofKey;
    }

    private OidcServer() {
        context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(State.class, () -> state);
        context.register(Beans.class);
        context.refresh();
    }

    /** Starts one on a free port. */
    public static OidcServer start() {
        var server = new OidcServer();
        server.person("DUBOIS", "Angela Claire Louise", "1962-08-24");
        return server;
    }

    /** Who it is, as the installation is configured. Another site than {@code localhost}, as for real. */
    public String issuer() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** Where the installation is: people may come back there. */
    public void site(String origin) {
        state.site = origin;
    }

    /** Whether a PKCE challenge is required. */
    public void requireProofKey(boolean required) {
        state.proofKey = required;
    }

    /** What it will lie about from now on. */
    public void lie(Lie lie) {
        state.lie = lie;
    }

    /** Who identifies from now on; the place and the sex come with it. */
    public void person(String familyName, String givenNames, String birthDate) {
        state.person.putAll(Map.of(
                "family_name",
                familyName,
                "given_name",
                givenNames,
                "birthdate",
                birthDate,
                "gender",
                "female",
                "birthplace",
                "62041",
                "birthcountry",
                "99100"));
    }

    @Override
    public void close() {
        context.close();
    }

    /** The server’s parts; registered by hand, found by no scan. */
    @EnableWebSecurity
    static class Beans {

        private final RSAKey honest = key();
        private final RSAKey forged = key();
        private final State state;

        Beans(State state) {
            this.state = state;
        }

        private static RSAKey key() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                var pair = generator.generateKeyPair();
                return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .privateKey((RSAPrivateKey) pair.getPrivate())
                        .keyID("signature")
                        .build();
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Bean
        TomcatServletWebServerFactory tomcat() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        DelegatingFilterProxyRegistrationBean security() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        ServletRegistrationBean<OidcLoginPage> loginPage() {
            return new ServletRegistrationBean<>(new OidcLoginPage(), "/");
        }

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http, JwtEncoder signer) {
            return http.oauth2AuthorizationServer(server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(
                                        _ -> new OidcUserInfo(Map.of("sub", "x")))
                                .userInfoResponseHandler((request, response, answer) -> {
                                    var subject = ((OidcUserInfoAuthenticationToken) answer).getName();
                                    var plain = state.lie == Lie.IDENTITY_PLAIN;
                                    response.setContentType(plain ? "application/json" : "application/jwt");
                                    response.getWriter().print(plain ? "{\"sub\":\"x\"}" : identity(signer, subject));
                                })));
                    })
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
                    .exceptionHandling(
                            doors -> doors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/connexion")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain login(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(csrf -> csrf.disable())
                    .formLogin(form -> form.loginPage("/connexion").defaultSuccessUrl("/accueil"))
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return _ -> User.withUsername("f6c0aa79v1")
                    .password("{noop}essai")
                    .roles("PERSON")
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // The secret stays as it is: the server would store it hashed.
                }

                @Override
                public RegisteredClient findById(String id) {
                    return client();
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return new InMemoryRegisteredClientRepository(client()).findByClientId(id);
                }
            };
        }

        private RegisteredClient client() {
            return RegisteredClient.withId("comptoir")
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(state.site + "/voter/franceconnect/retour")
                    .postLogoutRedirectUri(state.site + "/voter/franceconnect/sortie")
                    .scope("openid")
                    .scope("identite_pivot")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(state.proofKey)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return (selector, _) -> selector.select(new JWKSet(honest));
        }

        @Bean
        JwtDecoder accessTokens() throws Exception {
            return NimbusJwtDecoder.withPublicKey(honest.toRSAPublicKey()).build();
        }

        /** Signs with the published key, or with another that bears its name. */
        @Bean
        JwtEncoder signer() {
            var truth = new NimbusJwtEncoder((selector, _) -> selector.select(new JWKSet((JWK) honest)));
            var forgery = new NimbusJwtEncoder((selector, _) -> selector.select(new JWKSet((JWK) forged)));
            return parameters -> {
                var token = parameters.getClaims().hasClaim("nonce")
                        || parameters.getClaims().hasClaim("acr");
                var identity = parameters.getClaims().hasClaim("gender");
                if (token && state.lie == Lie.TOKEN_SHARED_SECRET) {
                    return bySharedSecret(parameters.getClaims());
                }
                var lies = token && state.lie == Lie.TOKEN_SIGNATURE || identity && state.lie == Lie.IDENTITY_SIGNATURE;
                return (lies ? forgery : truth).encode(parameters);
            };
        }

        /** Signed with what the client knows as well: the old way of FranceConnect v1, which v2 gave up. */
        private static org.springframework.security.oauth2.jwt.Jwt bySharedSecret(JwtClaimsSet claims) {
            var key = new javax.crypto.spec.SecretKeySpec(
                    SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256");
            return NimbusJwtEncoder.withSecretKey(key)
                    .build()
                    .encode(JwtEncoderParameters.from(
                            JwsHeader.with(org.springframework.security.oauth2.jose.jws.MacAlgorithm.HS256)
                                    .build(),
                            claims));
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> identityTokens() {
            return context -> {
                if (!"id_token".equals(context.getTokenType().getValue())) {
                    return;
                }
                context.getClaims()
                        .claim("acr", "eidas1")
                        .expiresAt(Instant.now().plusSeconds(60));
                switch (state.lie) {
                    case TOKEN_NONCE -> context.getClaims().claim("nonce", "une-autre-demande");
                    case TOKEN_NO_NONCE -> context.getClaims().claims(claims -> claims.remove("nonce"));
                    case TOKEN_ISSUER -> context.getClaims().issuer("https://mechant.example");
                    case TOKEN_AUDIENCE ->
                        context.getClaims().audience(List.of("un-autre-site")).claims(claims -> claims.remove("azp"));
                    case TOKEN_SECOND_AUDIENCE ->
                        context.getClaims()
                                .audience(List.of(CLIENT, "un-autre-site"))
                                .claim("azp", "un-autre-site");
                    case TOKEN_EXPIRED ->
                        context.getClaims()
                                .issuedAt(Instant.now().minus(Duration.ofMinutes(20)))
                                .expiresAt(Instant.now().minus(Duration.ofMinutes(10)));
                    case TOKEN_LEVEL -> context.getClaims().claim("acr", "eidas0");
                    case TOKEN_NO_LEVEL -> context.getClaims().claims(claims -> claims.remove("acr"));
                    default -> {}
                }
            };
        }

        private String identity(JwtEncoder signer, String subject) {
            var claims = JwtClaimsSet.builder()
                    .issuer(state.lie == Lie.IDENTITY_ISSUER ? "https://mechant.example" : issuer())
                    .audience(List.of(state.lie == Lie.IDENTITY_AUDIENCE ? "un-autre-site" : CLIENT))
                    .subject(state.lie == Lie.IDENTITY_OF_ANOTHER ? "somebody-else" : subject)
                    .issuedAt(Instant.now().minus(Duration.ofMinutes(20)))
                    .expiresAt(Instant.now().plusSeconds(state.lie == Lie.IDENTITY_EXPIRED ? -600 : 60));
            claims.claims(all -> all.putAll(person()));
            return signer.encode(JwtEncoderParameters.from(
                            JwsHeader.with(SignatureAlgorithm.RS256)
                                    .keyId("signature")
                                    .build(),
                            claims.build()))
                    .getTokenValue();
        }

        private Map<String, Object> person() {
            var person = new HashMap<>(state.person);
            if (state.lie == Lie.IDENTITY_WITHOUT_NAME) {
                person.keySet().removeAll(Set.of("family_name"));
            }
            if (state.lie == Lie.IDENTITY_BIRTH_DATE) {
                person.put("birthdate", "1962-00-00");
            }
            return person;
        }

        private static String issuer() {
            return org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder
                    .getContext()
                    .getIssuer();
        }
    }
}
