package fr.comptoir.notification;

import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.io.JsonStringEncoder;

/** Sends text messages through the operator's HTTP gateway. The demonstration has none: it shows them beside the mails. */
@Component
public class SmsGateway {

    private final SmsProperties properties;
    private final boolean demonstration;

    SmsGateway(SmsProperties properties, ComptoirProperties comptoir) {
        this.properties = properties;
        this.demonstration = comptoir.demonstration();
    }

    /** The gateway did not accept a message, which waits for another try. */
    static final class NotAccepted extends Exception {

        private static final long serialVersionUID = 1L;

        NotAccepted(String why) {
            super(why);
        }
    }

    /** Whether text messages can be offered to people. */
    public boolean isOpen() {
        return demonstration || hasServer();
    }

    /** Whether a message may go to this number. */
    public boolean reaches(PhoneNumber number) {
        return number.isOf(properties.countries());
    }

    boolean hasServer() {
        return properties.url() != null && !properties.url().isBlank();
    }

    /** Hands a message over; without a gateway it is only recorded, which the demonstration does. */
    void send(Sms sms) throws NotAccepted {
        if (!hasServer()) {
            return;
        }
        try (var client =
                HttpClient.newBuilder().connectTimeout(properties.timeout()).build()) {
            var status = client.send(request(sms), BodyHandlers.discarding()).statusCode();
            if (!properties.success().contains(status)) {
                throw new NotAccepted("status " + status);
            }
        } catch (IOException e) {
            throw new NotAccepted(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAccepted("interrupted");
        }
    }

    private HttpRequest request(Sms sms) {
        var address = URI.create(filled(String.valueOf(properties.url()), sms, SmsGateway::inAddress));
        var request = HttpRequest.newBuilder(address).timeout(properties.timeout());
        properties.headers().forEach(request::setHeader);
        if (properties.method().equalsIgnoreCase("GET")) {
            return request.GET().build();
        }
        request.setHeader("Content-Type", properties.contentType());
        var body = filled(properties.body(), sms, inBody(properties.contentType()));
        return request.method(properties.method(), BodyPublishers.ofString(body))
                .build();
    }

    private static String filled(String template, Sms sms, UnaryOperator<String> written) {
        return template.replace("{to}", written.apply(sms.to().value())).replace("{text}", written.apply(sms.text()));
    }

    private static UnaryOperator<String> inBody(String contentType) {
        if (contentType.contains("json")) {
            return text -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
        }
        if (contentType.contains("x-www-form-urlencoded")) {
            return SmsGateway::inAddress;
        }
        return contentType.contains("xml") ? HtmlUtils::htmlEscapeHex : UnaryOperator.identity();
    }

    private static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
