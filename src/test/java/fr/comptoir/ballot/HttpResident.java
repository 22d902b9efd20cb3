package fr.comptoir.ballot;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A resident with a browser of their own, over the real port: posts the forms of the pages as they come. */
final class HttpResident {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

    private final CookieManager cookies;
    private final HttpClient client;
    private final String origin;
    private final String email;
    private List<Entry<String, String>> carried = List.of();

    HttpResident(int port, String email) {
        this("http://localhost:" + port, email, new CookieManager());
    }

    private HttpResident(String origin, String email, CookieManager cookies) {
        this.origin = origin;
        this.email = email;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Somebody else, with this mailbox, in the same browser. */
    HttpResident withMailbox(String mailbox) {
        return new HttpResident(origin, mailbox, cookies);
    }

    /** Walks to the page with « Je vote » as this person. */
    void askForCode(String birthName, String givenNames, String... choices) {
        read(send(HttpRequest.newBuilder(URI.create(origin + "/voter")).build()));
        var form = new ArrayList<>(carried);
        for (var choice : choices) {
            form.add(new SimpleEntry<>("choices", choice));
        }
        form.add(new SimpleEntry<>("birthName", birthName));
        form.add(new SimpleEntry<>("givenNames", givenNames));
        form.add(new SimpleEntry<>("birthDay", "7"));
        form.add(new SimpleEntry<>("birthMonth", "3"));
        form.add(new SimpleEntry<>("birthYear", "1984"));
        form.add(new SimpleEntry<>("commune", "Béthune (62400)"));
        form.add(new SimpleEntry<>("sworn", "true"));
        form.add(new SimpleEntry<>("email", email));
        var page = post("/voter/code", form);
        if (page.statusCode() != 200) {
            throw new AssertionError(page.statusCode() + "\n" + page.body());
        }
        read(page);
    }

    /** Presses « Je vote » with this code; may be pressed again. */
    HttpResponse<String> vote(String code) {
        var form = new ArrayList<>(carried);
        form.add(new SimpleEntry<>("code", code));
        return post("/voter/bulletin", form);
    }

    /** The names of the cookies that the application has set. */
    List<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName())
                .toList();
    }

    /** The code on the page of a receipt. */
    static String receipt(HttpResponse<String> page) {
        var found = Pattern.compile("id=\"recu\">([^<]+)<").matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no receipt: " + page.statusCode() + "\n" + page.body());
        }
        return found.group(1);
    }

    private void read(HttpResponse<String> page) {
        carried = HIDDEN.matcher(page.body())
                .results()
                .map(field -> (Entry<String, String>)
                        new SimpleEntry<>(field.group(1), HtmlUtils.htmlUnescape(field.group(2))))
                .distinct()
                .toList();
    }

    private HttpResponse<String> post(String path, List<Entry<String, String>> form) {
        var body = form.stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
