package fr.comptoir.drill;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser holds before it posts: the cookie against forged requests and its field. Both nodes accept them.
 *
 * @param cookies the cookies that it sends
 * @param csrf the field that each form carries
 */
public record Visitor(String cookies, String csrf) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    /** Opens the booth's door as a new visitor. */
    public static Visitor at(HttpConnection node) throws IOException {
        var page = node.get("/voter", "");
        return new Visitor("XSRF-TOKEN=" + page.cookie("XSRF-TOKEN"), hidden(page));
    }

    /** The hidden fields of a page, as its form posts them. */
    static String hidden(HttpConnection.Answer page) {
        return HIDDEN.matcher(page.body())
                .results()
                .map(found -> Voter.field(found.group(1), unescaped(found.group(2))))
                .distinct()
                .collect(Collectors.joining());
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
