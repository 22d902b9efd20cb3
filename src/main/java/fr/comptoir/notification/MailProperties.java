package fr.comptoir.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave; the server itself is Spring Boot's {@code spring.mail}.
 *
 * @param from the address that mails come from
 * @param pause how long the dispatcher rests between two rounds
 * @param keepSent how long a sent mail is kept, outside the demonstration
 * @param keepFailed how long a mail that could not be sent is kept
 */
@ConfigurationProperties("comptoir.mail")
record MailProperties(
        @DefaultValue("ne-pas-repondre@localhost") String from,
        @DefaultValue("2s") Duration pause,
        @DefaultValue("7d") Duration keepSent,
        @DefaultValue("30d") Duration keepFailed) {}
