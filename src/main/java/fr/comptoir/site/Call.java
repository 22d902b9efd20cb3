package fr.comptoir.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to do now, as the home page calls for it.
 *
 * @param kind what to do
 * @param moment until when, or from when for what is yet to come; null when the calendar does not say
 */
record Call(Kind kind, @Nullable Instant moment) {

    /** What there is to do; the words are at {@code site.call.NAME.…}. */
    enum Kind {
        VOTE("/voter", "vote"),
        READ("/projets", "book"),
        SUSPENDED("/voter", "hourglass"),
        ANNULLED("/voter", "warning"),
        RESULTS("/resultats", "chart"),
        WAIT("/projets", "hourglass"),
        IDEA("/idees/nouvelle", "idea"),
        COMPTOIR("/comptoirs", "counter"),
        DEPOSIT("/comprendre#etapes", "form"),
        LABELLING("/comprendre#decisions", "checklist"),
        DISCOVER("/projets", "heart"),
        FOLLOW("/projets-soutenus", "sprout"),
        SOON("/comprendre", "calendar");

        private final String href;
        private final String icon;

        Kind(String href, String icon) {
            this.href = href;
            this.icon = icon;
        }

        String href() {
            return href;
        }

        String icon() {
            return icon;
        }
    }
}
