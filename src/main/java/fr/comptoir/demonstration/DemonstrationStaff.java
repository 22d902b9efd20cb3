package fr.comptoir.demonstration;

import fr.comptoir.identity.DemonstrationAccounts;
import fr.comptoir.identity.NewStaff;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffDirectory;
import fr.comptoir.identity.StaffView;
import fr.comptoir.identity.StructureId;
import fr.comptoir.identity.StructureKind;
import fr.comptoir.identity.Structures;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The invented team: one person per role, two where the platform asks for two, three on the polling board; and the partners of the reference case. */
@Component
@ConditionalOnProperty("comptoir.demonstration")
class DemonstrationStaff {

    /** The password of all of them, printed at each start. */
    static final String PASSWORD = "comptoir-demo";

    private static final String FACTORY = "La Fabrique des Possibles (invention)";
    private static final String COOPERATIVE = "Les Deux Caps, coopérative (invention)";

    /** Organisations that take part in the reference case, and two invented ones for the invented advisers. */
    private static final Map<String, StructureKind> STRUCTURES = Map.ofEntries(
            Map.entry("Département du Pas-de-Calais", StructureKind.COLLECTIVITY_SERVICE),
            Map.entry("Pas-de-Calais Actif", StructureKind.SOLIDARITY_FINANCE),
            Map.entry("Propulsons!", StructureKind.OTHER),
            Map.entry("Ligue de l’enseignement du Pas-de-Calais", StructureKind.FEDERATION),
            Map.entry("Association d’Action Educative 62", StructureKind.OTHER),
            Map.entry("Acteurs pour une Economie Solidaire", StructureKind.FEDERATION),
            Map.entry("Cigales Hauts-de-France", StructureKind.INVESTORS_CLUB),
            Map.entry("Institut Jean-Baptiste Godin", StructureKind.OTHER),
            Map.entry("Université d’Artois", StructureKind.UNIVERSITY),
            Map.entry("Ambassadeurs départementaux de l’ESS", StructureKind.ESS_AMBASSADOR),
            Map.entry(FACTORY, StructureKind.INITIATIVE_FACTORY),
            Map.entry(COOPERATIVE, StructureKind.ACTIVITY_COOPERATIVE));

    private final DemonstrationAccounts accounts;
    private final StaffDirectory directory;
    private final Structures structures;

    DemonstrationStaff(DemonstrationAccounts accounts, StaffDirectory directory, Structures structures) {
        this.accounts = accounts;
        this.directory = directory;
        this.structures = structures;
    }

    /** The members of the team. */
    enum Person {
        FIRST_ADMINISTRATOR("administratrice", "Maud Tabaryel", "administration", Role.ADMINISTRATOR),
        SECOND_ADMINISTRATOR("administrateur", "Samir Wattelin", "administration", Role.ADMINISTRATOR),
        HOST("animatrice", "Halima Gossart", "comptoirs : séances, idées notées pour d’autres", Role.HOST),
        FIRST_ADVISER("accompagnatrice", "Perrine Delfosset", "accompagnement des idées", Role.ADVISER),
        SECOND_ADVISER("accompagnateur", "Loïc Jankowiakel", "accompagnement des idées", Role.ADVISER),
        REVIEWER("instructrice", "Irène Cagnart", "instruction des projets", Role.REVIEWER),
        COMMITTEE("comite", "Théo Lamarchelle", "comité de labellisation", Role.COMMITTEE),
        FIRST_OFFICER("presidente", "Colette Vanheedel", "bureau de vote : premier sceau", Role.POLL_OFFICER),
        SECOND_OFFICER("assesseur", "Karim Boquillon", "bureau de vote : second sceau", Role.POLL_OFFICER),
        THIRD_OFFICER(
                "assesseuse", "Aline Demarlesque", "bureau de vote : troisième lecture du papier", Role.POLL_OFFICER),
        OBSERVER("observatrice", "Nolwenn Herbaut", "observation : journal, résultats", Role.OBSERVER);

        private final String mailbox;
        private final String displayName;
        private final String task;
        private final Role role;

        Person(String mailbox, String displayName, String task, Role role) {
            this.mailbox = mailbox;
            this.displayName = displayName;
            this.task = task;
            this.role = role;
        }

        /** The address to sign in with, at a domain that nobody can own. */
        EmailAddress email() {
            return new EmailAddress(mailbox + "@demo.comptoir.example");
        }

        /** What they do, for the person who tries the demonstration. */
        String task() {
            return task;
        }
    }

    /** Opens the accounts and adds the structures, unless they are there already. */
    void arrive() {
        if (directory.byEmail(Person.FIRST_ADMINISTRATOR.email()).isPresent()) {
            return;
        }
        open(Person.FIRST_ADMINISTRATOR, Optional.empty());
        new TreeMap<>(STRUCTURES).forEach(this::add);
        for (var person : Person.values()) {
            if (person != Person.FIRST_ADMINISTRATOR) {
                open(person, structure(person));
            }
        }
    }

    private void add(String structure, StructureKind kind) {
        ActingAs.staff(
                view(Person.FIRST_ADMINISTRATOR),
                () -> Expected.done(structures.add(structure, kind, actor(Person.FIRST_ADMINISTRATOR))));
    }

    private void open(Person person, Optional<StructureId> structure) {
        accounts.open(new NewStaff(person.email(), person.displayName, Set.of(person.role), structure), PASSWORD);
    }

    private Optional<StructureId> structure(Person person) {
        var name = switch (person) {
            case FIRST_ADVISER -> FACTORY;
            case SECOND_ADVISER -> COOPERATIVE;
            default -> "";
        };
        return structures.all().stream()
                .filter(structure -> structure.name().equals(name))
                .map(structure -> structure.id())
                .findFirst();
    }

    /** The account of this person. */
    StaffView view(Person person) {
        return directory.byEmail(person.email()).orElseThrow();
    }

    /** This person, as the journal names them. */
    Actor actor(Person person) {
        var view = view(person);
        return new Actor(view.id().value(), view.displayName());
    }
}
