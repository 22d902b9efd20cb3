package fr.comptoir.idea;

import fr.comptoir.shared.Theme;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list of ideas, as they stand in its address. */
record IdeaQuery(
        @Nullable String q,
        @Nullable Theme theme,
        @BindParam("territoire") @Nullable String territory,
        @BindParam("etat") @Nullable IdeaStatus status,
        @Nullable Integer page) {

    static final IdeaQuery EMPTY = new IdeaQuery(null, null, null, null, null);

    public IdeaFilter filter(boolean unpublished) {
        return new IdeaFilter(blankToNull(q), theme, blankToNull(territory), status, unpublished);
    }

    int number() {
        return Optional.ofNullable(page).orElse(0);
    }

    public boolean isEmpty() {
        return blankToNull(q) == null && theme == null && blankToNull(territory) == null && status == null;
    }

    /** The list's address with these filters, for its other pages. */
    String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("q", Optional.ofNullable(blankToNull(q)))
                .queryParamIfPresent("theme", Optional.ofNullable(theme))
                .queryParamIfPresent("territoire", Optional.ofNullable(blankToNull(territory)))
                .queryParamIfPresent("etat", Optional.ofNullable(status))
                .encode()
                .toUriString();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
