package fr.comptoir.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An application node: the jar as it ships, in a process of its own, on a port that it keeps. */
final class Node {

    /** The application, extracted by the script that launches the drills. */
    static final Path JAR = Path.of(System.getProperty("comptoir.jar", "var/drill/app/comptoir.jar"));

    private static final Duration STARTING = Duration.ofMinutes(6);

    private final Path log;
    private final Map<String, String> settings;
    private final int port = DatabaseServer.freePort();
    private Process process;

    Node(Path log, Map<String, String> settings) {
        this.log = log;
        this.settings = settings;
    }

    int port() {
        return port;
    }

    /** Starts it and waits for its first page. */
    void start() throws IOException, InterruptedException {
        start(STARTING);
    }

    void start(Duration limit) throws IOException, InterruptedException {
        launch();
        var end = System.nanoTime() + limit.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the application does not start: see " + log);
            }
            Thread.sleep(50);
        }
    }

    private void launch() throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Duser.timezone=UTC",
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("SERVER_"));
        builder.environment().put("COMPTOIR_DEMONSTRATION", "true");
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        process = builder.start();
    }

    private boolean answers() {
        try (var connection = new HttpConnection(port)) {
            return connection.get("/voter", "").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The processes that it started. */
    Stream<ProcessHandle> children() {
        return process.descendants();
    }

    /** Ends it like {@code kill -9}, at once. */
    void kill() {
        if (process != null) {
            DatabaseServer.await(process.destroyForcibly());
        }
    }

    /** Ends it as an operator does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            kill();
        }
    }
}
