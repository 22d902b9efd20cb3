package fr.comptoir.relink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The embedded server as its root sees it, through its socket: for what none of the application's accounts may do.
 *
 * @param var the folder given as {@code comptoir.var}
 */
public record EngineConsole(Path var) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Runs statements and answers what they print. */
    public String run(String sql) {
        try {
            var process = new ProcessBuilder(
                            client(),
                            "--no-defaults",
                            "--batch",
                            "--skip-ssl",
                            "--skip-column-names",
                            "--socket=" + var.resolve("mariadb/engine/db.sock"),
                            "--user=root")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.PIPE);
            process.environment().put("MYSQL_PWD", password());
            var running = process.start();
            try (var input = running.outputWriter()) {
                input.write(sql);
            }
            var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || running.exitValue() != 0) {
                throw new IllegalStateException("the engine's client failed: " + output);
            }
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until deleted rows are purged and every page is in its file. */
    public void settle() {
        run("set global innodb_max_purge_lag_wait = 0; set global innodb_max_dirty_pages_pct_lwm = 0; "
                + "set global innodb_max_dirty_pages_pct = 0;");
        for (var attempt = 0; attempt < 300; attempt++) {
            if (run("show global status like 'Innodb_buffer_pool_pages_dirty'").endsWith("\t0")) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("the engine keeps dirty pages");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String client() {
        return Optional.ofNullable(System.getenv("COMPTOIR_MARIADBD"))
                .map(_ -> "/usr/bin/mariadb")
                .orElseGet(() -> var.resolve("mariadb/engine/bin/mariadb").toString());
    }

    private String password() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(var.resolve("secrets.properties"))) {
            properties.load(reader);
        }
        return properties.getProperty("database.root");
    }
}
