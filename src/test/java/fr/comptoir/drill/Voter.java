package fr.comptoir.drill;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A resident on the page with « Je vote », all typed but the button.
 *
 * @param email the mailbox to which the code went
 * @param form what the page posts, the code included
 */
public record Voter(String email, String form) {

    private static final Pattern RECEIPT = Pattern.compile("id=\"recu\">([^<]+)<");
    private static final String BEFORE = "Votre bulletin était déjà enregistré";

    /** What the button answered. */
    public sealed interface Outcome {

        /**
         * A receipt.
         *
         * @param receipt its code, without its spaces
         * @param before whether the page says that the ballot was recorded already
         */
        record Recorded(String receipt, boolean before) implements Outcome {}

        /** A vote is recorded under this identity already. */
        record Already() implements Outcome {}

        /** The poll is over. */
        record TooLate() implements Outcome {}

        /** Nobody knows; pressing again tells. */
        record Unknown(String why) implements Outcome {}
    }

    /** Presses the button once. A node that dies or stays silent leaves the outcome unknown. */
    public Outcome press(HttpConnection node, Visitor visitor) {
        try {
            return outcome(node.post("/voter/bulletin", visitor.cookies(), form));
        } catch (IOException lost) {
            node.close();
            return new Outcome.Unknown(String.valueOf(lost.getMessage()));
        }
    }

    /** Who they are, as the page carries it, for another form. */
    String identity() {
        return form.replaceAll("&_csrf=[^&]*", "");
    }

    /** Reads the page that answers the button. */
    public static Outcome outcome(HttpConnection.Answer page) {
        var receipt = RECEIPT.matcher(page.body());
        if (page.status() == 200 && receipt.find()) {
            return new Outcome.Recorded(
                    receipt.group(1).replaceAll("\\s", ""), page.body().contains(BEFORE));
        }
        if (page.status() == 409) {
            return page.body().contains("Le vote est clos") ? new Outcome.TooLate() : new Outcome.Already();
        }
        return new Outcome.Unknown(page.status() + " " + page.said("<h1[^>]*>([^<]*)</h1>"));
    }

    static String field(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
