package fr.comptoir.identity;

/** What a staff member may do. A person may hold several roles. Their words are at {@code role.NAME}. */
public enum Role {

    /** Editions, rules, users, publication, agreements: the collectivité. */
    ADMINISTRATOR,

    /** Holds the sessions of the comptoirs and notes ideas for others. */
    HOST,

    /** Accompanies ideas until they become projects. */
    ADVISER,

    /** Checks the projects deposited. */
    REVIEWER,

    /** Labels projects, or refuses to, with reasons. */
    COMMITTEE,

    /** Seals the poll and opens the urn, never alone. */
    POLL_OFFICER,

    /** Reads the journal and the results, changes nothing. */
    OBSERVER;

    /** The authority that Spring Security knows it by. */
    String authority() {
        return "ROLE_" + name();
    }
}
