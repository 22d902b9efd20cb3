package fr.comptoir.demonstration;

import fr.comptoir.shared.Result;

/** What the loading takes for granted: its own data are never refused. */
final class Expected {

    private Expected() {}

    /**
     * What was done.
     *
     * @throws IllegalStateException when it was refused, with the reasons
     */
    static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(var reasons) -> throw new IllegalStateException("demonstration refused: " + reasons);
        };
    }
}
