package fr.comptoir.notification;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's gateway that turns an HTTP request into a text message. In the address and in the body, {@code {to}} is
 * the number and {@code {text}} the words, written as their place wants them.
 *
 * @param url its address; without one, no text message leaves
 * @param method GET or POST
 * @param headers the headers of the request; {@code Content-Type} says how the body is written
 * @param body the body of the request
 * @param success the statuses that mean « accepted »
 * @param timeout how long to wait for an answer
 * @param countries to which countries messages may go: elsewhere they cost more, and fraudsters live on them
 */
@ConfigurationProperties("comptoir.sms")
record SmsProperties(
        @Nullable String url,
        @DefaultValue("POST") String method,
        @DefaultValue Map<String, String> headers,

        @DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\"}")
        String body,

        @DefaultValue({"200", "201", "202", "204"}) Set<Integer> success,
        @DefaultValue("10s") Duration timeout,

        @DefaultValue({"+33", "+262", "+508", "+590", "+594", "+596", "+681", "+687", "+689", "+32"})
        List<String> countries) {

    /** What the body is, in lower case; JSON unless a header says otherwise. */
    String contentType() {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .map(header -> header.getValue().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("application/json");
    }
}
