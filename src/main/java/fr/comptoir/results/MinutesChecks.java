package fr.comptoir.results;

import fr.comptoir.ballot.PollRecord;
import java.util.ArrayList;
import java.util.List;

/** Brings the numbers of a poll together: each must be found twice, from two sources. */
final class MinutesChecks {

    private final PollRecord record;
    private final List<MinutesCheck> checks = new ArrayList<>();

    private MinutesChecks(PollRecord record) {
        this.record = record;
    }

    /** The controls that can be made now: none about the urn before it is open, none about the count before it is done. */
    static List<MinutesCheck> of(PollRecord record, MinutesResult result) {
        var controls = new MinutesChecks(record);
        if (record.poll().urnOpenedAt().isPresent()) {
            controls.urn();
        }
        result.tally().ifPresent(controls::tally);
        result.sheet().ifPresent(sheet -> controls.sheet(sheet, result));
        return List.copyOf(controls.checks);
    }

    private void urn() {
        add("Signatures électroniques, et bulletins dans l’urne", record.electronicSignatures(), record.inUrn());
        add("Bulletins dans l’urne, et récépissés publiés", record.inUrn(), record.receipts());
        add("Votes enregistrés jour par jour, et signatures, radiées comprises", record.votes(), record.everSigned());
    }

    private void tally(Tally tally) {
        add(
                "Bulletins dans l’urne et bulletins papier comptés, et bulletins comptés",
                record.inUrn() + tally.paperBallots(),
                tally.ballots());
        add(
                "Signatures pour un bulletin papier, et bulletins papier trouvés, nuls compris",
                tally.paperSignatures(),
                tally.paperBallots() + tally.nullBallots());
        add(
                "Signatures au comptage, et bulletins comptés, nuls compris",
                tally.signatures(),
                tally.ballots() + tally.nullBallots());
    }

    private void sheet(ResultSheet sheet, MinutesResult result) {
        add(
                "Projets scellés au bulletin, et projets au résultat",
                result.onPaper(),
                sheet.lines().size());
        add(
                "Voix écrites au comptage, et voix au résultat",
                result.votesCounted(),
                sheet.lines().stream().mapToLong(ResultLine::votes).sum());
    }

    private void add(String what, long expected, long found) {
        checks.add(new MinutesCheck(what, expected, found));
    }
}
