package fr.comptoir;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** What the jar does besides serving pages: {@code java -jar comptoir.jar COMMAND …}, without a web server. */
enum Command {
    CREATE_ADMINISTRATOR("create-administrator"),
    IMPORT_ELECTION("import-election");

    private final String word;

    Command(String word) {
        this.word = word;
    }

    static Optional<Command> named(String[] arguments) {
        return Arrays.stream(values())
                .filter(command -> arguments.length > 0 && command.word.equals(arguments[0]))
                .findFirst();
    }

    /** Starts the application without its web server; the runner that waits for {@code comptoir.command} does the work. */
    void run(SpringApplication application, String[] arguments) {
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("comptoir.command", word, "spring.main.banner-mode", "off"));
        var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        System.exit(SpringApplication.exit(application.run(rest)));
    }
}
