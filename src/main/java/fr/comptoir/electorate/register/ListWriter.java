package fr.comptoir.electorate.register;

import java.util.List;

/** What is done with the residents of a list. */
sealed interface ListWriter permits RegisterWriter, LetterWriter {

    /** How many lines are read between two commits. */
    int stretch();

    /** What two lines must not share. */
    long identity(Reading.Person person);

    /** The fault of a line that shares it with an earlier one. */
    LineFault repeated();

    /** Keeps these residents, in the caller's transaction; answers those that are not kept after all. */
    List<Reading.Faulty> write(ResidentList list, List<Reading.Person> people);
}
