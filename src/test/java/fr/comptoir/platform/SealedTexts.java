package fr.comptoir.platform;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** {@link SealedText} for tests that start no application. */
public final class SealedTexts {

    private SealedTexts() {}

    /** As an application with these properties seals, at another time. */
    public static SealedText of(ComptoirProperties properties, Clock clock) {
        return new SealedText(properties, clock);
    }

    /** With this clock and always the same secret. */
    public static SealedText with(Clock clock) {
        return new SealedText(
                new ComptoirProperties(
                        "Comptoir",
                        "Budget",
                        "http://localhost",
                        ZoneId.of("Europe/Paris"),
                        true,
                        List.of(),
                        ProxyHeaders.X_FORWARDED,
                        "x".repeat(32)),
                clock);
    }
}
