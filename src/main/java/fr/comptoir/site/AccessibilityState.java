package fr.comptoir.site;

/** The three states of the RGAA, from the share of applicable criteria that an audit found met. */
enum AccessibilityState {
    NONE,
    PARTIAL,
    TOTAL;

    /** All criteria: total. Half of them: partial. Less: none. */
    static AccessibilityState of(int percent) {
        if (percent >= 100) {
            return TOTAL;
        }
        return percent >= 50 ? PARTIAL : NONE;
    }
}
