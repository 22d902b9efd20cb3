package fr.comptoir.drill;

import java.io.IOException;

/** A member of the polling board of the demonstration, signed in at a node. */
final class Officer {

    private static final String PASSWORD = "comptoir-demo";

    private final HttpConnection node;
    private final String cookies;

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

    /** Presses « Ouvrir l’urne » once. */
    boolean opensUrn(Poll poll) throws IOException {
        var board = node.get("/gestion/scrutin/" + poll.slug(), cookies);
        node.post("/gestion/scrutin/" + poll.slug() + "/urne", cookies, Visitor.hidden(board));
        return poll.urnOpen();
    }
}
