package fr.comptoir.electorate.register;

import fr.comptoir.electorate.ElectorKey;
import fr.comptoir.territory.CommuneCode;
import java.util.List;

/** What a line of a list gives. */
sealed interface Reading {

    /** Its number in the file, from 1. */
    long line();

    /**
     * A resident.
     *
     * @param line the line
     * @param key what stands for them in the roll
     * @param commune where they live
     * @param fingerprint tells two lines apart
     * @param address the lines of the envelope, name first; empty when no letter is written
     */
    record Person(long line, ElectorKey key, CommuneCode commune, long fingerprint, List<String> address)
            implements Reading {}

    /** A line that is not kept. */
    record Faulty(long line, LineFault fault) implements Reading {}
}
