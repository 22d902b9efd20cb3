package fr.comptoir.audit;

/** What checking the chain found. */
sealed interface Verification {

    /**
     * Every entry is as it was written, and none is missing up to the last.
     *
     * @param entries how many there are
     * @param hash the hash of the last one, 64 hexadecimal characters: whoever noted it earlier can tell that nothing was cut
     */
    record Intact(long entries, String hash) implements Verification {}

    /**
     * The chain is broken.
     *
     * @param number the first entry that is missing, added or changed
     */
    record Broken(long number) implements Verification {}
}
