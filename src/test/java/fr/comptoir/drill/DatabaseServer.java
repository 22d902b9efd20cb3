package fr.comptoir.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A MariaDB server on data and a port of its own; killed, it starts again on the same ones. */
final class DatabaseServer {

    private static final Duration STARTING = Duration.ofMinutes(1);

    private final Path home;
    private final Template template;
    private final List<String> options;
    private final int port = freePort();
    private Process process;

    DatabaseServer(Path home, Template template, List<String> options) {
        this.home = home.toAbsolutePath();
        this.template = template;
        this.options = options;
    }

    /** A port that nobody listens on. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** The folder of its files. */
    Path data() {
        return home.resolve("data");
    }

    /** Starts it and waits until it takes connections. */
    void start() throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("tmp"));
        var builder = new ProcessBuilder(commandLine())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("mariadbd.log").toFile()));
        if (Files.exists(template.libraries())) {
            builder.environment().put("LD_LIBRARY_PATH", template.libraries().toString());
        }
        process = builder.start();
        var end = System.nanoTime() + STARTING.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("mariadbd does not start: see " + home.resolve("mariadbd.log"));
            }
            Thread.sleep(20);
        }
    }

    /** The arguments that the application gives, elsewhere, and the drill's own after them. */
    private List<String> commandLine() throws IOException {
        var mine = template.commandLine().stream()
                .filter(argument -> !argument.startsWith("--init-file="))
                .map(argument -> switch (argument.replaceAll("=.*", "")) {
                    case "--datadir" -> "--datadir=" + data();
                    case "--tmpdir" -> "--tmpdir=" + home.resolve("tmp");
                    case "--socket" -> "--socket=" + socket();
                    case "--pid-file" -> "--pid-file=" + home.resolve("mariadbd.pid");
                    case "--port" -> "--port=" + port;
                    default -> argument;
                });
        return Stream.concat(mine, options.stream()).toList();
    }

    /** Socket paths are short. */
    private Path socket() {
        return Path.of(System.getProperty("java.io.tmpdir"), "comptoir-drill-%d.sock".formatted(port));
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it like {@code kill -9}, at once. */
    void kill() {
        if (process != null) {
            await(process.destroyForcibly());
            try {
                Files.deleteIfExists(socket());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Waits for the end of a process that was killed. */
    static void await(Process killed) {
        try {
            killed.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it as an operator does, all of it written. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
