package fr.comptoir.results;

import fr.comptoir.ballot.PollRecord;
import fr.comptoir.desk.EnvelopeOutcome;
import fr.comptoir.edition.EditionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The minutes as their document shows them.
 *
 * @param edition the edition
 * @param rulebook SHA-256 of the sealed règlement
 * @param record what is known of the poll
 * @param envelopes what became of the envelopes that desks kept closed or the post brought
 * @param result what the count and the rule say
 * @param checks the controls
 * @param rows the projects, by rank once the rule is applied, otherwise none
 * @param draft whether two persons have not certified it yet
 * @param writtenAt when it was written
 */
record MinutesPage(
        EditionView edition,
        String rulebook,
        PollRecord record,
        Map<EnvelopeOutcome, Integer> envelopes,
        MinutesResult result,
        List<MinutesCheck> checks,
        List<Row> rows,
        boolean draft,
        Instant writtenAt) {

    /** A project: its amounts in words. */
    record Row(int rank, int number, String title, long votes, String requested, String granted, String why) {}

    /** Whether every control holds. */
    public boolean reconciled() {
        return checks.stream().allMatch(MinutesCheck::holds);
    }
}
