package fr.comptoir.electorate.register;

import fr.comptoir.electorate.ElectorKey;
import fr.comptoir.electorate.LetterCode;
import fr.comptoir.electorate.LetterCodes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes letters: a code for each resident who has none, its hash to the database, the letter to a file. Files are written
 * before the commit, so that a stretch that is done again writes over them.
 */
@Component
final class LetterWriter implements ListWriter {

    private static final int STRETCH = 250;

    private final LetterCodes codes;
    private final LetterPrinter printer;
    private final ListFolder folder;

    LetterWriter(LetterCodes codes, LetterPrinter printer, ListFolder folder) {
        this.codes = codes;
        this.printer = printer;
        this.folder = folder;
    }

    @Override
    public int stretch() {
        return STRETCH;
    }

    @Override
    public long identity(Reading.Person person) {
        return ByteBuffer.wrap(person.key().bytes()).getLong();
    }

    @Override
    public LineFault repeated() {
        return LineFault.SAME_PERSON;
    }

    @Override
    public List<Reading.Faulty> write(ResidentList list, List<Reading.Person> people) {
        var known = people.isEmpty()
                ? Set.<ElectorKey>of()
                : codes.withLetter(
                        list.editionId(),
                        people.stream().map(Reading.Person::key).toList());
        var faults = new ArrayList<Reading.Faulty>();
        var letters = new ArrayList<Letter>();
        for (var person : people) {
            if (known.contains(person.key())) {
                faults.add(new Reading.Faulty(person.line(), LineFault.HAS_LETTER));
            } else {
                letters.add(new Letter(person.key(), person.commune(), person.address(), LetterCode.next()));
            }
        }
        if (!letters.isEmpty()) {
            keep(list, letters);
        }
        return faults;
    }

    private void keep(ResidentList list, List<Letter> letters) {
        var part = "%08d".formatted(list.lineCount());
        folder.writeLetters(list.id(), part + ".csv", printer.rows(letters));
        if (list.printed()) {
            folder.writeLetters(list.id(), part + ".pdf", printer.pages(list.editionId(), letters));
        }
        codes.issue(list.editionId(), letters.stream().map(Letter::issued).toList());
    }
}
