package fr.comptoir.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who may open which address. Everything outside {@code /gestion} is public; a use case that matters checks again. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** The errand to FranceConnect: whoever comes back is identified for the vote, signed in nowhere, staff or not. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain franceConnectPages(HttpSecurity http) {
        return common(http.securityMatcher("/voter/franceconnect", "/voter/franceconnect/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .build();
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return common(http)
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .formLogin(login -> login.loginPage("/gestion/connexion")
                        .loginProcessingUrl("/gestion/connexion")
                        .usernameParameter("email")
                        .passwordParameter("motDePasse")
                        .defaultSuccessUrl("/gestion", true)
                        .failureHandler(refusal()))
                .logout(logout ->
                        logout.logoutUrl("/gestion/deconnexion").logoutSuccessUrl("/gestion/connexion?sortie"))
                .build();
    }

    private static HttpSecurity common(HttpSecurity http) {
        return http
                // Anonymous reading writes nothing on the server: the token is in a cookie, no request is remembered.
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(PagePolicy.DIRECTIVES))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")));
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(
                        "/gestion/connexion",
                        "/gestion/connexion/refus",
                        "/gestion/mot-de-passe",
                        "/gestion/mot-de-passe/**")
                .permitAll()
                .requestMatchers("/gestion/comptoirs", "/gestion/comptoirs/**")
                .hasAnyRole("HOST", "ADMINISTRATOR")
                .requestMatchers("/gestion/accompagnement", "/gestion/accompagnement/**")
                .hasAnyRole("ADVISER", "ADMINISTRATOR")
                .requestMatchers("/gestion/instruction", "/gestion/instruction/**")
                .hasAnyRole("REVIEWER", "COMMITTEE", "ADMINISTRATOR")
                .requestMatchers("/gestion/emargement", "/gestion/emargement/**")
                .hasAnyRole("HOST", "POLL_OFFICER")
                .requestMatchers("/gestion/papier", "/gestion/papier/**")
                .hasRole("POLL_OFFICER")
                .requestMatchers(
                        "/gestion/scrutin/*/signalements/*/**",
                        "/gestion/scrutin/*/homonymes/**",
                        "/gestion/scrutin/*/droits/**")
                .hasRole("POLL_OFFICER")
                .requestMatchers(HttpMethod.GET, "/gestion/scrutin", "/gestion/scrutin/**")
                .hasAnyRole("POLL_OFFICER", "ADMINISTRATOR", "OBSERVER")
                .requestMatchers("/gestion/scrutin", "/gestion/scrutin/**")
                .hasRole("POLL_OFFICER")
                .requestMatchers("/gestion/lettres", "/gestion/lettres/**")
                .hasAnyRole("HOST", "POLL_OFFICER", "ADMINISTRATOR")
                .requestMatchers("/gestion/resultats/simulation", "/gestion/resultats/simulation/**")
                .hasAnyRole("POLL_OFFICER", "ADMINISTRATOR")
                .requestMatchers(HttpMethod.GET, "/gestion/resultats", "/gestion/resultats/**")
                .hasAnyRole("POLL_OFFICER", "ADMINISTRATOR", "OBSERVER")
                .requestMatchers("/gestion/resultats", "/gestion/resultats/**")
                .hasAnyRole("POLL_OFFICER", "ADMINISTRATOR")
                .requestMatchers("/gestion/journal", "/gestion/journal/**")
                .hasAnyRole("OBSERVER", "ADMINISTRATOR")
                .requestMatchers("/gestion/suivi", "/gestion/suivi/**", "/gestion/reglages", "/gestion/reglages/**")
                .hasRole("ADMINISTRATOR")
                .requestMatchers("/gestion", "/gestion/**")
                .authenticated()
                .anyRequest()
                .permitAll();
    }

    /** A refused sign-in shows the page again, with the address as typed, without a redirection nor a session. */
    private static AuthenticationFailureHandler refusal() {
        var handler = new SimpleUrlAuthenticationFailureHandler("/gestion/connexion/refus");
        handler.setUseForward(true);
        handler.setAllowSessionCreation(false);
        return handler;
    }

    /** Argon2id with OWASP's first recommended parameters: 19 MiB, two passes, one lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }
}
