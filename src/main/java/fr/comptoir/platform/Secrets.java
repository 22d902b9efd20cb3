package fr.comptoir.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * What the embedded edition keeps secret, generated at the first start in a file of mode 600. A real installation gives
 * its own through the environment instead.
 */
record Secrets(String rootPassword, String migratorPassword, String appPassword, String applicationSecret) {

    static Secrets in(Path file) {
        try {
            if (!Files.exists(file)) {
                generate(file);
            }
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            return new Secrets(
                    properties.getProperty("database.root"),
                    properties.getProperty("database.migrator"),
                    properties.getProperty("database.app"),
                    properties.getProperty("application"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void generate(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var content = "database.root=%s%ndatabase.migrator=%s%ndatabase.app=%s%napplication=%s%n"
                .formatted(random(), random(), random(), random());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
