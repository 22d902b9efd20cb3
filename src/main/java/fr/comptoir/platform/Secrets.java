package fr.comptoir.platform;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the embedded edition keeps secret, generated at the first start in a file of mode 600. A real installation gives
 * its own through the environment instead.
 */
record Secrets(
        String rootPassword,
        String migratorPassword,
        String appPassword,
        String rebuilderPassword,
        String applicationSecret) {

    private static final String REBUILDER = "database.rebuilder";

    static Secrets in(Path file) {
        try {
            if (!Files.exists(file)) {
                generate(file);
            }
            var properties = read(file);
            if (!properties.containsKey(REBUILDER)) {
                // A file from before the fourth account.
                Files.writeString(file, line(REBUILDER), StandardOpenOption.APPEND);
                properties = read(file);
            }
            return new Secrets(
                    properties.getProperty("database.root"),
                    properties.getProperty("database.migrator"),
                    properties.getProperty("database.app"),
                    properties.getProperty(REBUILDER),
                    properties.getProperty("application"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void generate(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var content = Stream.of("database.root", "database.migrator", "database.app", REBUILDER, "application")
                .map(Secrets::line)
                .collect(joining());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    private static String line(String key) {
        return "%s=%s%n".formatted(key, random());
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
