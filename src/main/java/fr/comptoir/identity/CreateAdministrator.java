package fr.comptoir.identity;

import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Result;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The command {@code create-administrator --email=… --name=…}: prints the link with which to choose a password. */
@Component
@ConditionalOnProperty(name = "comptoir.command", havingValue = "create-administrator")
class CreateAdministrator implements ApplicationRunner, ExitCodeGenerator {

    private final FirstAdministrator administrator;
    private final MessageSource words;
    private int exitCode;

    CreateAdministrator(FirstAdministrator administrator, MessageSource words) {
        this.administrator = administrator;
        this.words = words;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var email = value(arguments, "email").flatMap(EmailAddress::parse);
        var name = value(arguments, "name");
        if (email.isEmpty() || name.isEmpty()) {
            fail("Usage : create-administrator --email=prenom.nom@exemple.fr --name=\"Prénom Nom\"");
            return;
        }
        switch (administrator.open(email.get(), name.get())) {
            case Result.Done<String>(var link) ->
                System.out.println("Choisissez votre mot de passe dans les 24 heures :\n" + link);
            case Result.Refused<String>(var reasons) ->
                fail(words.getMessage(reasons.getFirst().code(), null, Locale.FRENCH));
        }
    }

    /** 0 when the account is open, 2 when it was refused. */
    @Override
    public int getExitCode() {
        return exitCode;
    }

    private void fail(String reason) {
        System.err.println(reason);
        exitCode = 2;
    }

    private static Optional<String> value(ApplicationArguments arguments, String option) {
        var values = Objects.requireNonNullElse(arguments.getOptionValues(option), List.<String>of());
        return values.stream().filter(value -> !value.isBlank()).findFirst();
    }
}
