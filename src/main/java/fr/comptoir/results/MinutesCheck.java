package fr.comptoir.results;

/**
 * A control of the minutes: two numbers that must be the same.
 *
 * @param what what is compared, in words
 * @param expected the first
 * @param found the second
 */
record MinutesCheck(String what, long expected, long found) {

    public boolean holds() {
        return expected == found;
    }

    /** What is too much, or missing when negative. */
    public long gap() {
        return found - expected;
    }
}
