package fr.comptoir.allocation.pabulib;

/** What reading a .pb file gives: an election, or why the file is refused. */
public sealed interface PabulibReading {

    /**
     * The file is sound.
     *
     * @param file the election
     */
    record Parsed(PabulibFile file) implements PabulibReading {}

    /**
     * The file is refused; nothing of it may be used.
     *
     * @param line the line at fault, from 1
     * @param reason why, in French, for the person who sent the file
     */
    record Malformed(int line, String reason) implements PabulibReading {}
}
