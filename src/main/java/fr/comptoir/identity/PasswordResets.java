package fr.comptoir.identity;

import fr.comptoir.notification.Message;
import fr.comptoir.notification.Outbox;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links with which a staff member chooses a password: 128 random bits, stored hashed, good for one use. */
@Repository
class PasswordResets {

    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration RESET = Duration.ofHours(1);
    private static final Duration BETWEEN_TWO = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ComptoirProperties properties;
    private final Clock clock;

    PasswordResets(JdbcClient jdbc, Outbox outbox, ComptoirProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
    }

    /** Invites the holder of a new account to choose a password within seven days. */
    void invite(StaffId staff, EmailAddress email, String name) {
        outbox.enqueue(new Message(email, "Votre compte sur " + properties.brand(), """
                Bonjour %s,

                Un compte vous est ouvert dans l’espace équipe de %s.
                Pour l’activer, choisissez votre mot de passe dans les 7 jours :

                %s
                """.formatted(
                        name, properties.collectivity(), link(staff, INVITATION))));
    }

    /** Sends a link to choose another password within the hour. */
    void send(StaffView staff) {
        outbox.enqueue(new Message(staff.email(), "Choisir un nouveau mot de passe", """
                Bonjour %s,

                Vous avez demandé un nouveau mot de passe pour l’espace équipe de %s.
                Choisissez-le dans l’heure :

                %s

                Vous n’avez rien demandé ? Ne faites rien : votre mot de passe ne change pas.
                """.formatted(
                        staff.displayName(), properties.collectivity(), link(staff.id(), RESET))));
    }

    /** A link for this account; earlier ones stop working. */
    String link(StaffId staff, Duration validity) {
        var token = Token.next();
        jdbc.sql("delete from password_reset where staff_id = :staff")
                .param("staff", staff.value())
                .update();
        jdbc.sql("insert into password_reset (token_hash, staff_id, expires_at) values (:hash, :staff, :expires)")
                .param("hash", token.hash())
                .param("staff", staff.value())
                .param("expires", clock.instant().plus(validity))
                .update();
        return properties.publicUrl() + "/gestion/mot-de-passe/" + token.value();
    }

    /** Whether this person has a link that is less than two minutes old: one mail is enough. */
    boolean sentJustNow(StaffId staff) {
        return jdbc.sql(
                                "select count(*) from password_reset where staff_id = :staff and expires_at between :after and :before")
                        .param("staff", staff.value())
                        .param("after", clock.instant().plus(RESET).minus(BETWEEN_TWO))
                        .param("before", clock.instant().plus(RESET))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whose link it is, while it can be used. */
    Optional<StaffId> holder(String token) {
        return jdbc.sql("select staff_id from password_reset where token_hash = :hash and expires_at > :now")
                .param("hash", new Token(token).hash())
                .param("now", clock.instant())
                .query(UUID.class)
                .optional()
                .map(StaffId::new);
    }

    /** Uses the link up: true for one caller only, however many try at once. */
    boolean consume(String token) {
        return jdbc.sql("delete from password_reset where token_hash = :hash and expires_at > :now")
                        .param("hash", new Token(token).hash())
                        .param("now", clock.instant())
                        .update()
                == 1;
    }
}
