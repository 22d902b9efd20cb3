package fr.comptoir.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a drill knows that it wrote: who signed by which channel, which projects were chosen; and what differs from it. */
final class Ledger {

    private static final String ONLINE = "ONLINE";

    private final Map<String, Integer> signed = new TreeMap<>();
    private final Map<String, Integer> compared = new TreeMap<>();
    private final Map<Integer, Integer> votes = new TreeMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private int given;
    private int faults;

    /** Says what is not as it must be. */
    synchronized void must(String what, Object expected, Object found) {
        if (!expected.toString().equals(found.toString())) {
            faults++;
            System.err.printf("%s: must be %s, is %s%n", what, expected, found);
        }
    }

    /** How many things were not as they must be until now. */
    synchronized int faults() {
        return faults;
    }

    /** Somebody has their receipt. */
    void online(Person person) {
        signed.merge(ONLINE, 1, Integer::sum);
        votes.merge(person.choice(), 1, Integer::sum);
    }

    /** Somebody signed at a desk and took a sheet. */
    void atDesk() {
        signed.merge("PAPER", 1, Integer::sum);
        given++;
    }

    /** A desk was told this of an envelope. */
    void envelope(Envelope envelope, String outcome) {
        compared.merge(outcome, 1, Integer::sum);
        if (outcome.equals("TO_OPEN") || outcome.equals("REPLACES")) {
            signed.merge(envelope.channel(), 1, Integer::sum);
        }
        if (outcome.equals("REPLACES")) {
            signed.merge(ONLINE, -1, Integer::sum);
            votes.merge(envelope.person().choice(), -1, Integer::sum);
        }
    }

    /** These are in the paper urn. */
    void inUrn(List<Sheet> found) {
        sheets.addAll(found);
        found.forEach(sheet -> sheet.votes().forEach(project -> votes.merge(project, 1, Integer::sum)));
    }

    private int signed(String channel) {
        return signed.getOrDefault(channel, 0);
    }

    /** Signatures for an electronic ballot. */
    int online() {
        return signed(ONLINE);
    }

    /** Signatures for a paper ballot. */
    int onPaper() {
        return signed("PAPER") + signed("POST");
    }

    /** Envelopes compared with the roll. */
    int compared() {
        return compared.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Envelopes of which a desk was told this. */
    int compared(String outcome) {
        return compared.getOrDefault(outcome, 0);
    }

    /** Sheets in the paper urn. */
    int sheets() {
        return sheets.size();
    }

    /** Those of this kind. */
    int sheets(String kind) {
        return (int) sheets.stream().filter(sheet -> sheet.kind().equals(kind)).count();
    }

    private int nulls() {
        return Sheet.NULLS.stream().mapToInt(this::sheets).sum();
    }

    /** What the page of the paper ballots says of them. */
    String paperSentence() {
        return "Bulletins papier : %d valables, %d blancs, %d nuls%s."
                .formatted(
                        sheets(Sheet.VALID),
                        sheets(Sheet.BLANK),
                        nulls(),
                        Sheet.NULLS.stream()
                                .filter(kind -> sheets(kind) > 0)
                                .map(kind -> " ; " + kind + " : " + sheets(kind))
                                .collect(Collectors.joining()));
    }

    /** Looks at the roll and at what the desks wrote. */
    void lookAtRoll(Sql owner, Poll poll) {
        var here = " where " + poll.here();
        must(
                "roll",
                present(signed),
                pairs(owner, "select channel, count(*) from roll_entry" + here + " group by channel"));
        must(
                "turnout",
                present(signed),
                pairs(
                        owner,
                        "select channel, sum(votes) from daily_turnout" + here
                                + " group by channel having sum(votes) > 0"));
        must(
                "envelopes",
                compared,
                pairs(owner, "select outcome, count(*) from envelope" + here + " group by outcome"));
        must("sheets given", given, owner.number("select coalesce(sum(sheets), 0) from sheets_given" + here));
        must(
                "receipts set aside",
                compared("REPLACES"),
                owner.number("select count(*) from set_aside_tracker" + here + " and cause = 'PAPER'"));
    }

    private static Map<String, Integer> present(Map<String, Integer> counts) {
        var present = new TreeMap<>(counts);
        present.values().removeIf(count -> count == 0);
        return present;
    }

    private static Map<String, Integer> pairs(Sql owner, String sql) {
        return owner.rows(sql).stream()
                .collect(Collectors.toMap(
                        List::getFirst, row -> Integer.valueOf(row.get(1)), Integer::sum, TreeMap::new));
    }

    /** Looks at the count in the database. */
    void lookAtTally(Sql owner, Poll poll) {
        var counted = sheets(Sheet.VALID) + sheets(Sheet.BLANK);
        must(
                "tally",
                List.of(
                        online() + onPaper(),
                        online() + counted,
                        sheets(Sheet.BLANK),
                        onPaper(),
                        counted,
                        sheets(Sheet.BLANK),
                        nulls()),
                owner.rows(
                                "select signatures, ballots, blank_ballots, paper_signatures, paper_ballots, paper_blank, null_ballots from tally where "
                                        + poll.here())
                        .getFirst());
        must("votes per project", votes(), lines(owner, "select number, votes from tally_line where " + poll.here()));
    }

    private Map<Integer, Integer> votes() {
        var given = new TreeMap<>(votes);
        given.values().removeIf(count -> count == 0);
        return given;
    }

    private static Map<Integer, Integer> lines(Sql owner, String sql) {
        return owner.rows(sql + " and votes > 0").stream()
                .collect(Collectors.toMap(
                        row -> Integer.valueOf(row.get(0)),
                        row -> Integer.valueOf(row.get(1)),
                        Integer::sum,
                        TreeMap::new));
    }

    /**
     * Looks at what anybody finds in the published files.
     *
     * @param published votes per project
     * @param counted paper ballots that count
     * @param nulls paper ballots that do not
     */
    void lookAtPublished(Map<Integer, Integer> published, long counted, long nulls) {
        must("votes per project in the published ballots", votes(), published);
        must("published paper ballots that count", sheets() - nulls(), counted);
        must("published paper ballots that do not", nulls(), nulls);
    }
}
