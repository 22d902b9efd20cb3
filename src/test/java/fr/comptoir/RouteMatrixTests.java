package fr.comptoir;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every mapped route against every role, as {@code routes.txt} has it: a route that nobody wrote there breaks the build.
 * A line is {@code METHOD path : access}, where access is {@code public}, {@code staff} (any role) or the roles that may.
 */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTests {

    private static final Set<Integer> SHUT = Set.of(401, 403);

    private final RequestMappingHandlerMapping mapping;
    private final MockMvcTester pages;
    private final Fixtures fixtures;
    private final Map<Role, StaffPrincipal> staff = new EnumMap<>(Role.class);

    RouteMatrixTests(
            RequestMappingHandlerMapping requestMappingHandlerMapping, MockMvcTester pages, Fixtures fixtures) {
        this.mapping = requestMappingHandlerMapping;
        this.pages = pages;
        this.fixtures = fixtures;
    }

    private record Route(String method, String path) {

        /** The same with something in place of its variables. */
        String address() {
            return path.replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1").replaceAll("\\{[^}]*}", "inconnu");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void oneMemberOfStaffPerRole() {
        fixtures.edition("2027");
        for (var role : Role.values()) {
            staff.put(role, fixtures.staff(role));
        }
    }

    @Test
    void each_route_is_in_the_matrix_and_lets_in_those_whom_it_names() throws IOException {
        assertThat(routes().stream().map(route -> route + " : " + access(route)))
                .containsExactlyInAnyOrderElementsOf(matrix());
    }

    @Test
    void no_route_fails_whoever_asks() {
        var failures = new ArrayList<String>();
        for (var route : routes()) {
            Stream.concat(Stream.<StaffPrincipal>of((StaffPrincipal) null), staff.values().stream())
                    .filter(who -> status(route, who) >= 500)
                    .forEach(who -> failures.add(route + " as " + who));
        }
        assertThat(failures).isEmpty();
    }

    private String access(Route route) {
        if (enters(route, null)) {
            return "public";
        }
        var roles = staff.keySet().stream()
                .filter(role -> enters(route, staff.get(role)))
                .map(Role::name)
                .collect(toCollection(TreeSet::new));
        return roles.size() == Role.values().length ? "staff" : String.join(" ", roles);
    }

    private boolean enters(Route route, @Nullable StaffPrincipal who) {
        var answer = ask(route, who);
        var toTheDoor = String.valueOf(answer.getResponse().getRedirectedUrl()).endsWith("/gestion/connexion");
        return !toTheDoor && !SHUT.contains(answer.getResponse().getStatus());
    }

    private int status(Route route, @Nullable StaffPrincipal who) {
        return ask(route, who).getResponse().getStatus();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult ask(Route route, @Nullable StaffPrincipal who) {
        var request = pages.method(HttpMethod.valueOf(route.method()))
                .uri(route.address())
                .with(csrf());
        return who == null ? request.exchange() : request.with(user(who)).exchange();
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.comptoir"))
                .flatMap(entry -> routes(entry.getKey()))
                .filter(route -> !route.path().startsWith("/essai/"))
                .distinct()
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> new Route(method.name(), path)));
    }

    private static List<String> matrix() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
