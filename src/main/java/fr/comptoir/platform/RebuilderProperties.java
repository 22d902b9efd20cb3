package fr.comptoir.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The third account of the database, which rewrites the tables of a closed poll and does nothing else; empty when the
 * installation has none.
 *
 * @param username its name
 * @param password its password
 */
@ConfigurationProperties("comptoir.rebuilder")
record RebuilderProperties(
        @DefaultValue("") String username, @DefaultValue("") String password) {

    boolean isGiven() {
        return !username.isBlank();
    }

    /** Without the password: a record would write it wherever it is logged. */
    @Override
    public String toString() {
        return "RebuilderProperties[" + username + "]";
    }
}
