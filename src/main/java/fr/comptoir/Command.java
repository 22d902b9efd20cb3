package fr.comptoir;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;

/** What the jar does besides serving pages: {@code java -jar comptoir.jar COMMAND …}, without a web server. */
enum Command {
    CREATE_ADMINISTRATOR("create-administrator"),
    IMPORT_ELECTION("import-election"),
    PURGE("purge");

    private final String word;

    Command(String word) {
        this.word = word;
    }

    static Optional<Command> named(String[] arguments) {
        return Arrays.stream(values())
                .filter(command -> arguments.length > 0 && command.word.equals(arguments[0]))
                .findFirst();
    }

    /**
     * Starts the application without opening a port; the runner that waits for {@code comptoir.command} does the work. The
     * process ends with it, with 1 when the application could not start.
     */
    void run(SpringApplication application, String[] arguments) {
        application.setDefaultProperties(Map.of(
                "comptoir.command", word,
                "comptoir.demonstration-loading", "false",
                "spring.main.banner-mode", "off"));
        var rest = arguments.clone();
        rest[0] = "--server.port=-1";
        var code = 1;
        try {
            code = SpringApplication.exit(application.run(rest));
        } finally {
            System.exit(code);
        }
    }
}
