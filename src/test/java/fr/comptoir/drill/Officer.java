package fr.comptoir.drill;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** A member of the demonstration's staff, signed in; the other node knows them too. */
final class Officer {

    static final String HOST = "animatrice@demo.comptoir.example";
    static final String FIRST_OFFICER = "presidente@demo.comptoir.example";
    static final String SECOND_OFFICER = "assesseur@demo.comptoir.example";
    static final String THIRD_OFFICER = "assesseuse@demo.comptoir.example";

    private static final String PASSWORD = "comptoir-demo";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String cookies;
    private final String csrf;
    private HttpConnection node;

    Officer(Node node, String email) throws IOException {
        this.node = new HttpConnection(node.port());
        var door = this.node.get("/gestion/connexion", "");
        var in = this.node.post(
                "/gestion/connexion",
                "XSRF-TOKEN=" + door.cookie("XSRF-TOKEN"),
                Visitor.hidden(door) + Voter.field("email", email) + Voter.field("motDePasse", PASSWORD));
        if (in.status() != 302) {
            throw new IOException("no sign-in: " + in.status());
        }
        // Signing in takes the token of the door back: the first page of the staff brings theirs.
        var session = "SESSION=" + in.cookie("SESSION");
        var home = this.node.get("/gestion", session);
        var token = TOKEN.matcher(home.body());
        if (!token.find()) {
            throw new IOException("no page of the staff: " + home.status());
        }
        this.cookies = session + "; XSRF-TOKEN=" + home.cookie("XSRF-TOKEN");
        this.csrf = Voter.field("_csrf", token.group(1));
    }

    /** Goes on at this node. */
    void goTo(Node other) {
        node.close();
        node = new HttpConnection(other.port());
    }

    /** Opens a page. */
    HttpConnection.Answer open(String path) throws IOException {
        return node.get(path, cookies);
    }

    /** Presses a button with these fields. */
    HttpConnection.Answer press(String path, String fields) throws IOException {
        startsPressing(path, fields);
        return node.read();
    }

    private void startsPressing(String path, String fields) throws IOException {
        node.sendForm(path, cookies, csrf + fields);
    }

    private static String desk(Poll poll) {
        return "/gestion/emargement/" + poll.slug();
    }

    /** Presses « Émarger » for who declares this, who stands at the desk with a paper ballot to come; does not wait. */
    void startsSigning(Poll poll, String declaration) throws IOException {
        startsPressing(
                desk(poll) + "/papier",
                declaration + Voter.field("signature", UUID.randomUUID().toString()));
    }

    /** Whether the roll took that signature; not when the person has voted already. */
    boolean signed() throws IOException {
        var answer = node.read();
        if (answer.status() != 302 && answer.status() != 409) {
            throw new IOException("the desk: " + Voter.outcome(answer));
        }
        return answer.status() == 302;
    }

    /** Presses « Comparer avec l’émargement » for an envelope that stays closed; does not wait. */
    void startsComparing(Poll poll, String envelope) throws IOException {
        startsPressing(desk(poll) + "/enveloppes", envelope);
    }

    /** What the desk is told of that envelope, in the words of the table of envelopes. */
    String compared(Poll poll, String number) throws IOException {
        var answer = node.read();
        if (answer.status() != 302) {
            throw new IOException("envelope %s: %d".formatted(number, answer.status()));
        }
        var told = Pattern.compile("<th scope=\"row\">" + number + "</th>.*?data-outcome=\"([A-Z_]+)\"", Pattern.DOTALL)
                .matcher(open(desk(poll) + "/enveloppes").body());
        if (!told.find()) {
            throw new IOException("envelope " + number + " is not in the table");
        }
        return told.group(1);
    }

    /**
     * Presses « Ouvrir l’urne » once, knowing that signalled votes without a decision will count: these residents share one
     * browser.
     */
    boolean opensUrn(Poll poll) throws IOException {
        press("/gestion/scrutin/" + poll.slug() + "/urne", Voter.field("sansDecision", "true"));
        return poll.urnOpen();
    }
}
