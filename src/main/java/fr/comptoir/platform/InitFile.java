package fr.comptoir.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What the embedded server runs before it takes connections: no anonymous account, a schema, and the four accounts. */
final class InitFile {

    private InitFile() {}

    /** Writes the file into this folder; the caller deletes it once the server has read it. */
    static Path write(Path base, String schema, Secrets secrets) throws IOException {
        Files.createDirectories(base.resolve("tmp"));
        var file = base.resolve("init.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // One statement a line: that is how the server reads an init file.
        Files.writeString(file, """
                drop user if exists ''@'localhost';
                drop user if exists ''@'%%';
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_unicode_ci;
                alter user 'root'@'localhost' identified by '%2$s';
                create user if not exists 'migrator'@'127.0.0.1' identified by '%3$s';
                alter user 'migrator'@'127.0.0.1' identified by '%3$s';
                grant all privileges on %1$s.* to 'migrator'@'127.0.0.1' with grant option;
                create user if not exists 'app'@'127.0.0.1' identified by '%4$s';
                alter user 'app'@'127.0.0.1' identified by '%4$s';
                create user if not exists 'rebuilder'@'127.0.0.1' identified by '%5$s';
                alter user 'rebuilder'@'127.0.0.1' identified by '%5$s';
                """.formatted(
                        schema,
                        secrets.rootPassword(),
                        secrets.migratorPassword(),
                        secrets.appPassword(),
                        secrets.rebuilderPassword()));
        return file;
    }
}
