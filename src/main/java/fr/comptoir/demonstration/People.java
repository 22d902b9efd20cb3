package fr.comptoir.demonstration;

import fr.comptoir.comptoir.ArchivedPerson;
import fr.comptoir.idea.Author;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Residents who do not exist: names put together from two lists of invented ones, communes drawn by their population. */
final class People {

    private static final List<String> GIVEN_NAMES = Texts.lines("given-names.txt");
    private static final List<String> FAMILY_NAMES = Texts.lines("family-names.txt");

    private final Dice dice;
    private final List<Commune> communes;
    private final int[] populationUpTo;

    People(Dice dice, List<Commune> communes) {
        this.dice = dice;
        this.communes = communes;
        populationUpTo = communes.stream().mapToInt(Commune::population).toArray();
        Arrays.parallelPrefix(populationUpTo, Integer::sum);
    }

    /** A given name and a family name. */
    String name() {
        return dice.pick(GIVEN_NAMES) + " " + dice.pick(FAMILY_NAMES);
    }

    /** Somebody whom one may call: a name, sometimes an address that leads nowhere. */
    Author author() {
        @Nullable
        EmailAddress email = dice.chance(60)
                ? new EmailAddress("habitant.%d@demo.comptoir.example".formatted(dice.between(1000, 9999)))
                : null;
        return new Author(name(), email, null, email != null);
    }

    /** Where somebody lives: large communes more often than small ones. */
    CommuneCode commune() {
        var nth = dice.between(1, populationUpTo[populationUpTo.length - 1]);
        var found = Arrays.binarySearch(populationUpTo, nth);
        return communes.get(found < 0 ? -found - 1 : found).code();
    }

    /** As many visitors of a comptoir, by their given name. */
    List<ArchivedPerson> visitors(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new ArchivedPerson(dice.pick(GIVEN_NAMES), dice.chance(85) ? commune() : null))
                .toList();
    }
}
