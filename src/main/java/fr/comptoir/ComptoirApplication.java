package fr.comptoir;

import fr.comptoir.recount.Recount;
import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole house in one process: the web application, or one of its commands (see {@link Command}). */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ComptoirApplication {

    /**
     * Starts the application, or runs the command that the first argument names and ends.
     *
     * @param arguments a command and its own arguments, or Spring Boot's options
     */
    public static void main(String[] arguments) {
        // Moments are stored as UTC wall clock: another zone would make one hour of October ambiguous.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (arguments.length > 0 && arguments[0].equals("recount")) {
            // Before anything of Spring: a count redone needs neither the house nor its database.
            System.exit(Recount.main(Arrays.asList(arguments).subList(1, arguments.length)));
        }
        var application = new SpringApplication(ComptoirApplication.class);
        try {
            Command.named(arguments)
                    .ifPresentOrElse(command -> command.run(application, arguments), () -> application.run(arguments));
        } catch (RuntimeException told) {
            // Spring has said why; the watcher of the embedded database would keep the process alive.
            System.exit(1);
        }
    }
}
