package fr.comptoir.drill;

import java.io.IOException;
import java.util.UUID;

/** A member of the demonstration's staff, signed in at a node. */
final class Officer {

    private static final String PASSWORD = "comptoir-demo";

    private final HttpConnection node;
    private final String cookies;
    private String csrf = "";

    Officer(Node node, String email) throws IOException {
        this.node = new HttpConnection(node.port());
        var door = this.node.get("/gestion/connexion", "");
        var csrf = "XSRF-TOKEN=" + door.cookie("XSRF-TOKEN");
        var in = this.node.post(
                "/gestion/connexion",
                csrf,
                Visitor.hidden(door) + Voter.field("email", email) + Voter.field("motDePasse", PASSWORD));
        if (in.status() != 302) {
            throw new IOException("no sign-in: " + in.status());
        }
        this.cookies = "SESSION=" + in.cookie("SESSION") + "; XSRF-TOKEN=" + in.cookie("XSRF-TOKEN");
    }

    /** Opens the page of the desk, where signatures are taken. */
    void sitDown(Poll poll) throws IOException {
        csrf = Visitor.hidden(node.get(desk(poll), cookies));
    }

    private static String desk(Poll poll) {
        return "/gestion/emargement/" + poll.slug();
    }

    /** Presses « Émarger » for this person, who stands at the desk with a paper ballot to come; does not wait. */
    void startsSigning(Poll poll, Voter voter) throws IOException {
        node.sendForm(
                desk(poll) + "/papier",
                cookies,
                csrf
                        + voter.identity()
                        + Voter.field("signature", UUID.randomUUID().toString()));
    }

    /** Whether the roll took that signature; not when the person has voted already. */
    boolean signed() throws IOException {
        var answer = node.read();
        if (answer.status() != 302 && answer.status() != 409) {
            throw new IOException("the desk: " + Voter.outcome(answer));
        }
        return answer.status() == 302;
    }

    /** Presses « Ouvrir l’urne » once. */
    boolean opensUrn(Poll poll) throws IOException {
        var board = node.get("/gestion/scrutin/" + poll.slug(), cookies);
        node.post("/gestion/scrutin/" + poll.slug() + "/urne", cookies, Visitor.hidden(board));
        return poll.urnOpen();
    }
}
