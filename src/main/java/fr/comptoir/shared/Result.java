package fr.comptoir.shared;

import java.util.List;

/**
 * What a use case answers when a refusal is an ordinary outcome.
 *
 * @param <T> what was made
 */
public sealed interface Result<T> {

    /** It was done. */
    record Done<T>(T value) implements Result<T> {}

    /** It was refused, for these reasons (at least one); nothing was stored. */
    record Refused<T>(List<Refusal> reasons) implements Result<T> {}

    /** It was done. */
    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    /** It was refused for one reason or several. */
    static <T> Result<T> refused(Refusal... reasons) {
        return new Refused<>(List.of(reasons));
    }

    /** It was refused for these reasons. */
    static <T> Result<T> refused(List<Refusal> reasons) {
        return new Refused<>(List.copyOf(reasons));
    }
}
