package fr.comptoir.identity;

import fr.comptoir.shared.EmailAddress;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Passwords and failed attempts, counted in the database so that every node sees them. From the fifth failure in a row the
 * account pauses: thirty seconds, then twice as long each time, at most a quarter of an hour.
 */
@Repository
class Logins {

    private final JdbcClient jdbc;

    Logins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a password is checked against, and whether the account may be used now. */
    record Credentials(String passwordHash, boolean usable) {}

    Optional<Credentials> of(EmailAddress email) {
        return jdbc.sql("""
                        select password_hash, enabled and (locked_until is null or locked_until <= utc_timestamp(6)) as usable
                        from staff_account
                        where email = :email
                        """)
                .param("email", email.value())
                .query(Credentials.class)
                .optional();
    }

    void failed(EmailAddress email) {
        jdbc.sql("""
                        update staff_account
                        set locked_until = case when failed_logins >= 4
                                then timestampadd(second, least(900, 30 * pow(2, least(failed_logins - 4, 6))), utc_timestamp(6))
                            end,
                            failed_logins = failed_logins + 1
                        where email = :email and (locked_until is null or locked_until <= utc_timestamp(6))
                        """).param("email", email.value()).update();
    }

    void succeeded(EmailAddress email) {
        jdbc.sql("""
                        update staff_account
                        set failed_logins = 0, locked_until = null
                        where email = :email and failed_logins > 0
                        """).param("email", email.value()).update();
    }

    /** Stores a new password and forgets the failures. */
    void change(StaffId id, String passwordHash) {
        jdbc.sql("""
                        update staff_account
                        set password_hash = :hash, failed_logins = 0, locked_until = null
                        where id = :id
                        """).param("hash", passwordHash).param("id", id.value()).update();
    }
}
