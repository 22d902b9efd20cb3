package fr.comptoir.drill;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The demonstration as the application loads it, kept under {@code var/drill} so that each drill starts in seconds, with
 * the arguments that the application gave to its embedded database server: the drills run the server in the same way.
 */
record Template(Path home) {

    private static final Duration LOADING = Duration.ofMinutes(8);

    /** Loaded again when the application is newer, or another database server is asked for. */
    static Template ready() throws IOException, InterruptedException {
        var server = System.getenv().getOrDefault("COMPTOIR_MARIADBD", "embedded");
        var template = new Template(
                Path.of("var/drill/template-" + server.replaceAll("\\W+", "-")).toAbsolutePath());
        if (!Files.exists(template.arguments())
                || Files.getLastModifiedTime(Node.JAR).compareTo(Files.getLastModifiedTime(template.arguments())) > 0) {
            System.err.println("Chargement de la démonstration…");
            template.load();
        }
        return template;
    }

    private void load() throws IOException, InterruptedException {
        Folders.delete(home);
        Files.createDirectories(home);
        var node = new Node(home.resolve("node.log"), Map.of("COMPTOIR_VAR", home.toString()));
        try {
            node.start(LOADING);
            var server = node.children()
                    .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no mariadbd below the application"));
            var info = server.info();
            var line = new java.util.ArrayList<>(List.of(info.command().orElseThrow()));
            line.addAll(List.of(info.arguments().orElseThrow()));
            node.stop();
            Files.write(arguments(), line);
        } finally {
            node.stop();
        }
    }

    /** The folder of the database's files. */
    Path data() {
        return home.resolve("mariadb/data");
    }

    /** Where the libraries of the embedded server are. */
    Path libraries() {
        return home.resolve("mariadb/engine/libs");
    }

    /** The command line of the database server, a word a line. */
    List<String> commandLine() throws IOException {
        return Files.readAllLines(arguments());
    }

    private Path arguments() {
        return home.resolve("mariadbd.arguments");
    }

    /** The passwords and the secret that the application drew. */
    Properties secrets() {
        var secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets;
    }
}
