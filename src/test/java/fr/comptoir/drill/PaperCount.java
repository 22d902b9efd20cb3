package fr.comptoir.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From the urn to the published result, by two officers at one node: what comes too early or is done by one person alone is
 * tried too, and must be refused.
 */
final class PaperCount {

    private static final Duration REBUILDING = Duration.ofMinutes(5);
    private static final Pattern PROPOSAL = Pattern.compile("/ecart/([0-9a-f-]{36})/confirmer");

    private final Poll poll;
    private final Node node;
    private final Sql owner;
    private final Ledger ledger;
    private final Officer first;
    private final Officer second;

    PaperCount(Poll poll, Node node, Sql owner, Ledger ledger) throws IOException {
        this.poll = poll;
        this.node = node;
        this.owner = owner;
        this.ledger = ledger;
        this.first = new Officer(node, Officer.FIRST_OFFICER);
        this.second = new Officer(node, Officer.SECOND_OFFICER);
    }

    /** All of it. */
    void run() throws IOException, InterruptedException {
        ledger.must("the urn opens", true, first.opensUrn(poll));
        ledger.must("ballots in the urn", ledger.online(), poll.urnSize());
        must("count before the rebuild", 422, first, "resultats", "/comptage", "pas encore reconstruites");
        rebuild();
        must("count with a gap", 422, first, "resultats", "/comptage", "Signatures et bulletins diffèrent");
        var paper = first.open("/gestion/papier/" + poll.slug()).body();
        ledger.must("what the page says of the paper ballots", ledger.paperSentence(), sentence(paper));
        explain();
        must("count", 302, first, "resultats", "/comptage", "");
        ledger.must(
                "numbers of sheets kept after the count",
                0,
                owner.number("select count(*) from paper_number where " + poll.here()));
        publish();
    }

    private static String sentence(String page) {
        var text = page.replaceAll("<[^>]+>", "");
        var start = text.indexOf("Bulletins papier : ");
        return start < 0 ? "nothing" : text.substring(start, text.indexOf('.', start) + 1);
    }

    private void must(String what, int status, Officer officer, String room, String button, String words)
            throws IOException {
        var answer = officer.press("/gestion/" + room + "/" + poll.slug() + button, fields(officer, room));
        ledger.must(
                what, status + " true", answer.status() + " " + answer.body().contains(words));
    }

    /** What the page of this room brings with its buttons: the hash of the result that is shown. */
    private String fields(Officer officer, String room) throws IOException {
        var hash = Pattern.compile("name=\"sha256\" value=\"([0-9a-f]{64})\"")
                .matcher(officer.open("/gestion/" + room + "/" + poll.slug()).body());
        return hash.find() ? Voter.field("sha256", hash.group(1)) : "";
    }

    private void rebuild() throws IOException, InterruptedException {
        must("rebuild asked for", 302, first, "scrutin", "/effacement", "");
        var end = System.nanoTime() + REBUILDING.toNanos();
        while (!first.open("/gestion/scrutin/" + poll.slug() + "/effacement")
                .body()
                .contains("Plus aucune trace interne")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the tables are not rebuilt");
            }
            Thread.sleep(500);
        }
    }

    private void explain() throws IOException {
        var reason = Voter.field("reason", "Trois personnes sont reparties avec leur bulletin.");
        var page = "/gestion/papier/" + poll.slug();
        ledger.must("gap explained", 302, first.press(page + "/ecart", reason).status());
        var proposal = PROPOSAL.matcher(second.open(page).body());
        if (!proposal.find()) {
            throw new IllegalStateException("no explanation to confirm");
        }
        var confirmation = page + "/ecart/" + proposal.group(1) + "/confirmer";
        ledger.must(
                "explanation confirmed by who wrote it",
                422,
                first.press(confirmation, "").status());
        must("count with a gap explained by one person", 422, first, "resultats", "/comptage", "diffèrent");
        ledger.must("explanation confirmed", 302, second.press(confirmation, "").status());
    }

    private void publish() throws IOException {
        must("result proposed", 302, first, "resultats", "/proposition", "");
        must("result certified by who proposed it", 422, first, "resultats", "/certification", "");
        must("result certified", 302, second, "resultats", "/certification", "");
        try (var anybody = new HttpConnection(node.port())) {
            var result = "/resultats/" + poll.slug();
            ledger.must("result published", 200, anybody.get(result, "").status());
            ledger.must(
                    "minutes published",
                    200,
                    anybody.get(result + "/proces-verbal.pdf", "").status());
            var onPaper = anybody.get(result + "/bulletins-papier.csv", "").body();
            ledger.lookAtPublished(
                    votes(anybody.get(result + "/bulletins.pb", "")),
                    onPaper.lines().filter(line -> line.startsWith("oui;")).count(),
                    onPaper.lines().filter(line -> line.startsWith("non;")).count());
        }
    }

    /** The votes that anybody counts in the published ballots, by number on the paper. */
    private Map<Integer, Integer> votes(HttpConnection.Answer ballots) {
        var numbers = owner
                .rows("select reference, line.number from ballot_line line join project on project.id = line.project_id"
                        + " where line." + poll.here())
                .stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> Integer.valueOf(row.get(1))));
        var votes = new TreeMap<Integer, Integer>();
        ballots.body()
                .substring(ballots.body().indexOf("VOTES"))
                .lines()
                .skip(2)
                .map(line -> line.split(";", -1)[1])
                .filter(chosen -> !chosen.isEmpty())
                .flatMap(chosen -> Pattern.compile(",").splitAsStream(chosen))
                .forEach(reference -> votes.merge(numbers.get(reference), 1, Integer::sum));
        return votes;
    }
}
