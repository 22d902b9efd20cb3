package fr.comptoir.demonstration;

import fr.comptoir.demonstration.DemonstrationStaff.Person;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started the demonstration where it is, and with which accounts to walk in. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("comptoir.demonstration")
@ConditionalOnProperty(name = "comptoir.demonstration-loading", matchIfMissing = true)
class Welcome {

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        System.out.println(text(environment.getRequiredProperty("local.server.port", Integer.class)));
    }

    static String text(int port) {
        var address = "http://localhost:" + port;
        return """

                Comptoir est prêt : %1$s

                  %1$s/voter            voter, dans l'édition en cours
                  %1$s/resultats        les résultats de 2021 : 11 000 votants, 49 projets soutenus
                  %1$s/demo/courriels   les courriels, lisibles ici : codes de vote, liens personnels
                  %1$s/gestion          l'espace équipe ; mot de passe de tous les comptes : %2$s

                %3$s

                Tout est inventé : les personnes, les projets, les votes. Ctrl-C arrête ; « rm -rf var » oublie tout.
                """.formatted(address, DemonstrationStaff.PASSWORD, accounts());
    }

    private static String accounts() {
        return Arrays.stream(Person.values())
                .map(person -> "  %-40s %s".formatted(person.email().value(), person.task()))
                .collect(Collectors.joining("\n"));
    }
}
