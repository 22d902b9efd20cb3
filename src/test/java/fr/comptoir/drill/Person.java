package fr.comptoir.drill;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An invented resident, who says the same of themselves wherever they vote.
 *
 * @param family the name shared by those of one trial
 * @param index which of them
 * @param tab which of their tabs, each with a mailbox of its own
 */
record Person(String family, int index, int tab) {

    private static final int CHOICES = 20;

    /** So many of a family. */
    static List<Person> family(String family, int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> new Person(family, index, 0))
                .toList();
    }

    /** Their mailbox. */
    String email() {
        return "%s.%d.%d@example.org".formatted(family.replace(' ', '.'), index, tab);
    }

    /** The number of the one project that they choose online. */
    int choice() {
        return 1 + index % CHOICES;
    }

    /** Letters only, each number another name. */
    private String birthName() {
        return family + " "
                + Integer.toString(index, 26)
                        .chars()
                        .map(digit -> 'a' + Character.digit(digit, 26))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    /** What they declare: in the booth, at a desk, outside an envelope. */
    String declaration() {
        return Voter.field("birthName", birthName())
                + Voter.field("givenNames", "Camille")
                + Voter.field("birthDay", String.valueOf(1 + index % 28))
                + Voter.field("birthMonth", String.valueOf(1 + index % 12))
                + Voter.field("birthYear", String.valueOf(1940 + index % 60))
                + Voter.field("commune", "Béthune (62400)")
                + Voter.field("sworn", "true");
    }

    /** The whole form of the booth. */
    String form() {
        return Voter.field("choices", String.valueOf(choice())) + declaration() + Voter.field("email", email());
    }
}
