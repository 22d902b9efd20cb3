package fr.comptoir.ballot;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.testing.TestDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two officers who decide about the poll of the edition « 2027 », through the pages. */
public final class BoardScene {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final MockMvcTester pages;
    private final TestDatabase database;
    private final StaffPrincipal first;
    private final StaffPrincipal second;

    /** These two, in the application of a test. */
    public BoardScene(ApplicationContext beans, StaffPrincipal first, StaffPrincipal second) {
        this.pages = beans.getBean(MockMvcTester.class);
        this.database = beans.getBean(TestDatabase.class);
        this.first = first;
        this.second = second;
    }

    MvcTestResult propose(String act, String reason, String... fields) {
        var request = pages.post()
                .uri("/gestion/scrutin/2027/decisions/" + act)
                .param("reason", reason)
                .with(user(first))
                .with(csrf());
        for (var place = 0; place < fields.length; place += 2) {
            request = request.param(fields[place], fields[place + 1]);
        }
        return request.exchange();
    }

    /** The fields of a form for this instant. */
    static String[] at(Instant instant) {
        var local = instant.atZone(ZONE);
        return new String[] {
            "day",
            local.toLocalDate().toString(),
            "time",
            DateTimeFormatter.ofPattern("HH:mm").format(local)
        };
    }

    MvcTestResult take(StaffPrincipal who) {
        return press(who, "prise");
    }

    MvcTestResult press(StaffPrincipal who, String button) {
        return pages.post()
                .uri("/gestion/scrutin/2027/decisions/" + proposal() + "/" + button)
                .with(user(who))
                .with(csrf())
                .exchange();
    }

    private UUID proposal() {
        return database.owner().sql("select id from proposal").query(UUID.class).single();
    }

    /** Proposed by the first officer, taken by the second. */
    public MvcTestResult decide(String act, String reason, String... fields) {
        var proposed = propose(act, reason, fields);
        if (proposed.getResponse().getStatus() != 302) {
            return proposed;
        }
        return take(second);
    }
}
