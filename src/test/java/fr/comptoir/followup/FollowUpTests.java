package fr.comptoir.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.edition.EditionView;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectId;
import fr.comptoir.results.PastPolls;
import fr.comptoir.shared.Amount;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class FollowUpTests {

    private static final String FILE = "/gestion/suivi/2025/P-DDDDDD";

    private final MockMvcTester mvc;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final ProjectCatalogue catalogue;
    private final Agreements agreements;
    private final PastPolls past;
    private final StaffPrincipal administrator;
    private EditionView edition;

    FollowUpTests(
            MockMvcTester mvc,
            Fixtures fixtures,
            TestDatabase database,
            ProjectCatalogue catalogue,
            Agreements agreements,
            ApplicationContext application) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.database = database;
        this.catalogue = catalogue;
        this.agreements = agreements;
        this.past = new PastPolls(application);
        this.administrator = fixtures.staff(Role.ADMINISTRATOR);
    }

    @BeforeEach
    void certify() {
        database.empty();
        edition = past.certified("2025");
    }

    @Test
    void the_agreement_goes_from_award_to_end_in_order() {
        assertThat(post("/etape", Map.of("to", "UNDER_WAY"))).hasStatus(422);
        assertThat(post("/versements", Map.of("dueOn", "2026-03-01", "amount", "12 000,50")))
                .hasStatus3xxRedirection();
        var instalment = agreement().instalments().getFirst();
        var payment = Map.of("instalment", instalment.id().value().toString(), "paidOn", yesterday());
        assertThat(post("/paiements", payment)).hasStatus(422).bodyText().contains("après la signature");
        assertThat(post("/signature", Map.of("signedOn", yesterday()))).hasStatus3xxRedirection();
        assertThat(post("/signature", Map.of("signedOn", yesterday()))).hasStatus(422);
        assertThat(agreement().state()).isEqualTo(AgreementState.AGREED);
        assertThat(post("/etape", Map.of("to", "REPORTED"))).hasStatus(422);
        assertThat(post("/etape", Map.of("to", "UNDER_WAY"))).hasStatus3xxRedirection();
        assertThat(post("/etape", Map.of("to", "REPORTED"))).hasStatus3xxRedirection();
        assertThat(post("/etape", Map.of("to", "CLOSED")))
                .hasStatus(422)
                .bodyText()
                .contains("pas encore payé");
        assertThat(post("/paiements", payment)).hasStatus3xxRedirection();
        assertThat(post("/paiements", payment)).hasStatus(422);
        assertThat(agreement().paid()).isEqualTo(new Amount(12_000_50));
        assertThat(post("/etape", Map.of("to", "CLOSED"))).hasStatus3xxRedirection();
        assertThat(agreement().state()).isEqualTo(AgreementState.CLOSED);
        assertThat(post("/versements", Map.of("dueOn", "2026-03-01", "amount", "1")))
                .hasStatus(422);
    }

    @Test
    void instalments_never_exceed_the_grant() {
        assertThat(post("/versements", Map.of("dueOn", "2026-03-01", "amount", "15000")))
                .hasStatus3xxRedirection();
        assertThat(post("/versements", Map.of("dueOn", "2026-04-01", "amount", "5000,01")))
                .hasStatus(422)
                .bodyText()
                .contains("il reste", "5000,01");
        assertThat(post("/versements", Map.of("dueOn", "2026-04-01", "amount", "5000")))
                .hasStatus3xxRedirection();
        assertThat(agreement().toPlan()).isEqualTo(Amount.ZERO);
        assertThat(post("/versements", Map.of("dueOn", "2026-04-01", "amount", "0,01")))
                .hasStatus(422);
        assertThat(agreement().planned()).isEqualTo(Amount.ofEuros(20_000));
    }

    @Test
    void what_cannot_be_read_is_said_at_the_field_and_stores_nothing() {
        assertThat(post("/versements", Map.of("dueOn", "demain", "amount", "beaucoup")))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez un montant", "Écrivez une date", "beaucoup");
        assertThat(post("/versements", Map.of())).hasStatus(422);
        assertThat(post("/versements", Map.of("dueOn", "2026-03-01", "amount", "0")))
                .hasStatus(422);
        assertThat(post(
                        "/signature",
                        Map.of("signedOn", LocalDate.now().plusDays(3).toString())))
                .hasStatus(422);
        assertThat(post("/nouvelles", Map.of("title", " ", "text", "Un texte court.")))
                .hasStatus(422)
                .bodyText()
                .contains("Un texte court.");
        assertThat(agreement().instalments()).isEmpty();
        assertThat(agreement().news()).isEmpty();
        assertThat(agreement().signedOn()).isEmpty();
    }

    @Test
    void everybody_reads_where_a_funded_project_stands() {
        post("/signature", Map.of("signedOn", yesterday()));
        post("/nouvelles", Map.of("title", "Le local est trouvé", "text", "<b>Rue de la Paix</b>"));
        assertThat(mvc.get().uri("/projets-soutenus"))
                .hasStatusOk()
                .bodyText()
                .contains("3 projets soutenus", "Garage solidaire", "Convention signée")
                .doesNotContain("Ruche");
        assertThat(mvc.get().uri("/projets-soutenus?edition=1999")).hasStatusOk();
        assertThat(mvc.get().uri("/projets-soutenus/2025/P-DDDDDD"))
                .hasStatusOk()
                .bodyText()
                .contains("Le local est trouvé", "&lt;b&gt;Rue de la Paix", "Pourquoi ce projet");
        assertThat(mvc.get().uri("/projets-soutenus/2025/P-CCCCCC"))
                .as("not funded")
                .hasStatus(404);
        assertThat(mvc.get().uri("/projets-soutenus/2025/P-ZZZZZZ")).hasStatus(404);
    }

    @Test
    void only_administrators_open_the_desk() {
        assertThat(mvc.get().uri("/gestion/suivi").with(user(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("Garage solidaire");
        assertThat(mvc.get().uri(FILE).with(user(administrator))).hasStatusOk();
        for (var role : new Role[] {Role.POLL_OFFICER, Role.REVIEWER, Role.OBSERVER}) {
            assertThat(mvc.get().uri(FILE).with(user(fixtures.staff(role)))).hasStatus(403);
        }
        assertThat(mvc.get().uri(FILE)).hasStatus3xxRedirection();
    }

    private AgreementView agreement() {
        return agreements.of(project()).orElseThrow();
    }

    private ProjectId project() {
        return catalogue.byReference(edition.id(), "P-DDDDDD").orElseThrow().id();
    }

    private static String yesterday() {
        return LocalDate.now().minusDays(1).toString();
    }

    private MvcTestResult post(String gesture, Map<String, String> values) {
        var request = mvc.post().uri(FILE + gesture).with(user(administrator)).with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }
}
