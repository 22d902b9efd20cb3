package fr.comptoir.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Puts back the repository of CSRF tokens that the application was configured with. Spring Security's {@code csrf()}
 * replaces it, in the application that all tests share, by one that opens a session for every form.
 */
public class CsrfAsConfigured {

    private static final String REPOSITORY = "tokenRepository";

    private final Map<CsrfFilter, Object> configured = new HashMap<>();

    CsrfAsConfigured(List<SecurityFilterChain> chains) {
        chains.stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .map(CsrfFilter.class::cast)
                .forEach(filter -> configured.put(
                        filter, Objects.requireNonNull(ReflectionTestUtils.getField(filter, REPOSITORY))));
    }

    void restore() {
        configured.forEach((filter, repository) -> ReflectionTestUtils.setField(filter, REPOSITORY, repository));
    }
}
