package fr.comptoir.project;

import fr.comptoir.shared.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a visitor looks for in the catalogue; nothing typed means everything.
 *
 * @param edition the slug of a past edition
 * @param q words
 * @param theme a theme
 * @param epci the code of an EPCI
 * @param tous whether all projects come on one page
 */
record CatalogueFilter(
        @Nullable String edition,
        @Nullable String q,
        @Nullable String theme,
        @Nullable String epci,
        @Nullable String tous) {

    boolean keeps(ListedProject project) {
        return (q == null || project.says(q))
                && fits(theme, project.theme().map(Theme::name))
                && fits(epci, project.commune().map(commune -> commune.epci().code()));
    }

    private static boolean fits(@Nullable String wanted, Optional<String> found) {
        return wanted == null
                || wanted.isBlank()
                || found.filter(wanted::equals).isPresent();
    }

    public boolean isEmpty() {
        return isBlank(q) && isBlank(theme) && isBlank(epci);
    }

    /** The address without words and filters. */
    public String cleared() {
        return new CatalogueFilter(edition, null, null, null, null).href(false);
    }

    public boolean onOnePage() {
        return tous != null;
    }

    /** The address of the same search; on one page or several. */
    String href(boolean onePage) {
        var parameters = Stream.of(
                        parameter("edition", edition),
                        parameter("q", q),
                        parameter("theme", theme),
                        parameter("epci", epci),
                        parameter("tous", onePage ? "1" : null))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "/projets" : "/projets?" + parameters;
    }

    private static Optional<String> parameter(String name, @Nullable String value) {
        return Optional.ofNullable(value)
                .filter(given -> !given.isBlank())
                .map(given -> name + "=" + UriUtils.encode(given, StandardCharsets.UTF_8));
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
