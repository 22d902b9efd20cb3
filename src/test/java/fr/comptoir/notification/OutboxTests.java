package fr.comptoir.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.ProxyHeaders;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.PhoneNumber;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class OutboxTests {

    private final Outbox outbox;
    private final Mails mails;
    private final TransactionTemplate transaction;
    private final TestDatabase database;
    private final MockMvcTester pages;

    OutboxTests(
            Outbox outbox, Mails mails, TransactionTemplate transaction, TestDatabase database, MockMvcTester pages) {
        this.outbox = outbox;
        this.mails = mails;
        this.transaction = transaction;
        this.database = database;
        this.pages = pages;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void a_mail_of_a_transaction_that_fails_never_leaves() {
        transaction.executeWithoutResult(status -> {
            write("perdu");
            status.setRollbackOnly();
        });
        assertThat(mails.newest(0, 10).items()).isEmpty();
    }

    @Test
    void several_nodes_send_each_mail_once() {
        IntStream.range(0, 60).forEach(i -> write("n° " + i));
        var sent = new CopyOnWriteArrayList<String>();
        var server = new Server(sent);
        var nodes = List.of(
                dispatcher(server, false),
                dispatcher(server, false),
                dispatcher(server, false),
                dispatcher(server, false));
        nodes.parallelStream().forEach(Dispatcher::sendWhatIsDue);
        assertThat(sent).hasSize(60).doesNotHaveDuplicates();
        assertThat(count("SENT")).isEqualTo(60);
    }

    @Test
    void a_mail_that_fails_is_tried_again_later_and_later_then_given_up() {
        write("difficile");
        var broken = mock(MailSender.class);
        doThrow(new MailSendException("no")).when(broken).send(any(SimpleMailMessage.class));
        var dispatcher = dispatcher(broken, false);
        dispatcher.sendWhatIsDue();
        dispatcher.sendWhatIsDue();
        assertThat(attempts()).as("the second round is too early").isOne();
        assertThat(minutesToWait()).isBetween(1, 2);
        for (var i = 0; i < 9; i++) {
            due();
            dispatcher.sendWhatIsDue();
        }
        assertThat(attempts()).isEqualTo(10);
        assertThat(count("FAILED")).isOne();
        due();
        dispatcher.sendWhatIsDue();
        assertThat(attempts()).isEqualTo(10);
    }

    @Test
    void without_a_server_a_real_installation_keeps_its_mails() {
        write("patient");
        dispatcher(null, false).sendWhatIsDue();
        assertThat(count("PENDING")).isOne();
        dispatcher(null, true).sendWhatIsDue();
        assertThat(count("SENT")).isOne();
    }

    @Test
    void text_messages_wait_for_a_gateway_and_the_demonstration_shows_them_beside_the_mails() {
        outbox.enqueue(new Sms(new PhoneNumber("+33612345678"), "Code pour voter : 123 456"));
        write("au-dessous");
        dispatcher(new Server(new CopyOnWriteArrayList<>()), false).sendWhatIsDue();
        assertThat(count("SENT")).as("the mail only").isOne();
        dispatcher(null, true).sendWhatIsDue();
        assertThat(count("SENT")).isEqualTo(2);
        assertThat(pages.get().uri("/demo/courriels"))
                .hasStatusOk()
                .bodyText()
                .contains("+33612345678", "Code pour voter : 123 456", ">SMS<", "au-dessous");
    }

    @Test
    void old_mails_are_erased_outside_the_demonstration() {
        write("ancien");
        write("récent");
        dispatcher(null, true).sendWhatIsDue();
        database.owner()
                .sql("update outbox set sent_at = timestampadd(day, -8, sent_at) where subject = 'ancien'")
                .update();
        dispatcher(null, true).erase();
        assertThat(count("SENT")).isEqualTo(2);
        dispatcher(new Server(new CopyOnWriteArrayList<>()), false).erase();
        assertThat(mails.newest(0, 10).items()).extracting(Mails.Mail::subject).containsExactly("récent");
    }

    @Test
    void the_demonstration_shows_its_mails_the_newest_first_with_their_links() {
        IntStream.range(0, 12).forEach(i -> write("n° " + i));
        assertThat(pages.get().uri("/demo/courriels"))
                .hasStatusOk()
                .bodyText()
                .contains("n° 11", "href=\"/suivi/abc\"", "href=\"https://example.org/page\"", "Page 1 sur 2")
                .doesNotContain(">n° 0<", "<b>");
        assertThat(pages.get().uri("/demo/courriels?page=1")).bodyText().contains(">n° 0<");
        assertThat(pages.get().uri("/demo/courriels?page=-5")).hasStatusOk();
    }

    @Test
    void a_real_installation_has_no_such_page() {
        var controller = new DemonstrationMailController(mails, comptoir(false));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> controller.mails(0, new org.springframework.ui.ExtendedModelMap())))
                .isInstanceOf(fr.comptoir.shared.NotFound.class);
    }

    private void write(String subject) {
        var body = "Bonjour <b>,\n\nhttp://localhost:8080/suivi/abc\nou https://example.org/page";
        outbox.enqueue(new Message(new EmailAddress("habitante@example.org"), subject, body));
    }

    private int count(String status) {
        return database.owner()
                .sql("select count(*) from outbox where status = :status")
                .param("status", status)
                .query(Integer.class)
                .single();
    }

    private int attempts() {
        return database.owner()
                .sql("select attempts from outbox")
                .query(Integer.class)
                .single();
    }

    private int minutesToWait() {
        return database.owner()
                .sql("select timestampdiff(minute, utc_timestamp(6), next_attempt_at) from outbox")
                .query(Integer.class)
                .single();
    }

    private void due() {
        database.owner()
                .sql("update outbox set next_attempt_at = utc_timestamp(6)")
                .update();
    }

    private Dispatcher dispatcher(@Nullable MailSender server, boolean demonstration) {
        var beans = new StaticListableBeanFactory();
        if (server != null) {
            beans.addBean("server", server);
        }
        var properties = new MailProperties(
                "budget@example.org", Duration.ofSeconds(2), Duration.ofDays(7), Duration.ofDays(30));
        return new Dispatcher(
                mails,
                beans.getBeanProvider(MailSender.class),
                new SmsGateway(noGateway(), comptoir(demonstration)),
                properties,
                comptoir(demonstration),
                transaction);
    }

    private static SmsProperties noGateway() {
        return new SmsProperties(null, "POST", Map.of(), "", Set.of(200), Duration.ofSeconds(1), List.of("+33"));
    }

    private static ComptoirProperties comptoir(boolean demonstration) {
        return new ComptoirProperties(
                "Comptoir",
                "Budget citoyen",
                "http://localhost:8080",
                ZoneId.of("Europe/Paris"),
                demonstration,
                List.of(),
                ProxyHeaders.X_FORWARDED,
                "x".repeat(32));
    }

    private record Server(List<String> sent) implements MailSender {

        @Override
        public void send(SimpleMailMessage... messages) {
            for (var message : messages) {
                assertThat(message.getFrom()).isEqualTo("budget@example.org");
                sent.add(String.valueOf(message.getSubject()));
            }
        }
    }
}
