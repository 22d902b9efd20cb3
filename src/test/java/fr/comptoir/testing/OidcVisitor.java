package fr.comptoir.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A person in front of the page of the OpenID Connect server, over the real port. */
public final class OidcVisitor {

    private static final Pattern CANCEL = Pattern.compile("<a href=\"([^\"]+)\">Renoncer");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Says « it is me » and answers the address to which the server sends the browser back. */
    public String identify(String address) {
        var login = follow(get(URI.create(address)), address);
        var answer = post(URI.create(login).resolve("/connexion"), "username=person&password=essai");
        return follow(get(URI.create(location(answer))), login);
    }

    /** Gives up and answers the address to which the page sends the browser back. */
    public String giveUp(String address) {
        var login = URI.create(location(get(URI.create(address))));
        var cancel = CANCEL.matcher(get(login).body());
        if (!cancel.find()) {
            throw new AssertionError("no way out of " + login);
        }
        return HtmlUtils.htmlUnescape(cancel.group(1));
    }

    private static String follow(HttpResponse<String> answer, String address) {
        if (answer.statusCode() / 100 != 3) {
            throw new AssertionError(answer.statusCode() + " from " + address + "\n" + answer.body());
        }
        return location(answer);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> answer.uri().resolve(location).toString())
                .orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    private HttpResponse<String> get(URI address) {
        return send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build());
    }

    private HttpResponse<String> post(URI address, String body) {
        return send(HttpRequest.newBuilder(address)
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
