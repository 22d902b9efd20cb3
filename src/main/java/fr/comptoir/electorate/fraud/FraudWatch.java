package fr.comptoir.electorate.fraud;

import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.electorate.fraud.SignalSearch.Burst;
import fr.comptoir.electorate.fraud.SignalSearch.Shared;
import fr.comptoir.shared.EditionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every minute at what was signed since the last look: a vote never waits for it. One node at a time looks at an
 * edition; another one that comes meanwhile goes on.
 */
@Service
public class FraudWatch {

    /** Looks are this much longer than needed: a signature shows once its transaction ends, some time after its moment. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Editions editions;
    private final SignalSearch search;
    private final Signals signals;
    private final FraudProperties limits;
    private final TransactionTemplate transaction;

    FraudWatch(
            JdbcClient jdbc,
            Editions editions,
            SignalSearch search,
            Signals signals,
            FraudProperties limits,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.search = search;
        this.signals = signals;
        this.limits = limits;
        this.transaction = transaction;
    }

    /** Looks at every edition that was signed since its last look. */
    @Scheduled(fixedDelay = 60 * 1000, initialDelay = 60 * 1000)
    void look() {
        editions.all().stream()
                .filter(edition -> edition.kind() == EditionKind.ORDINARY)
                .forEach(edition -> look(edition.id()));
    }

    /** Looks at one edition now; nothing when nobody has signed since the last look, or while another node looks. */
    public void look(EditionId id) {
        var latest = latest(id);
        if (latest.isEmpty()) {
            return;
        }
        var seen = seen(id);
        if (seen.isEmpty()) {
            begin(id);
        }
        // Somebody who signed a moment ago may show only now.
        if (latest.get().recent() || !seen.equals(latest.map(Latest::at))) {
            transaction.executeWithoutResult(_ -> hold(id).ifPresent(since ->
                    look(editions.find(id).orElseThrow(), since, latest.get().at())));
        }
    }

    private void look(EditionView edition, Instant since, Instant latest) {
        share(edition, since, Shared.CONTACT, edition.electorate().perContact(), SignalKind.CONTACT);
        share(edition, since, Shared.DEVICE, limits.perDevice(), SignalKind.DEVICE);
        share(edition, since, Shared.LIKENESS, 1, SignalKind.LIKENESS);
        burst(edition, since, Burst.HOUR, limits.perNetworkHour(), SignalKind.NETWORK_HOUR);
        burst(edition, since, Burst.MINUTE, limits.perNetworkMinute(), SignalKind.NETWORK_MINUTE);
        signals.add(edition.id(), SignalKind.DISPOSABLE_MAIL, search.thrownAway(edition.id(), since));
        jdbc.sql("update fraud_watch set seen_until = :latest where edition_id = :edition")
                .param("latest", latest)
                .param("edition", edition.id().value())
                .update();
    }

    private void share(EditionView edition, Instant since, Shared shared, int most, SignalKind kind) {
        signals.add(edition.id(), kind, search.sharing(edition.id(), since, shared, most, kind));
    }

    private void burst(EditionView edition, Instant since, Burst burst, int most, SignalKind kind) {
        signals.add(edition.id(), kind, search.bursts(edition.id(), since, burst, most, kind));
    }

    private Optional<Latest> latest(EditionId edition) {
        return jdbc.sql("""
                        select max(signed_at) as at, max(signed_at) > utc_timestamp(6) - interval 10 minute as recent
                        from roll_entry
                        where edition_id = :edition
                        having at is not null
                        """)
                .param("edition", edition.value())
                .query(Latest.class)
                .optional();
    }

    private Optional<Instant> seen(EditionId edition) {
        return jdbc.sql("select seen_until from fraud_watch where edition_id = :edition")
                .param("edition", edition.value())
                .query(Instant.class)
                .optional();
    }

    private void begin(EditionId edition) {
        jdbc.sql("insert ignore into fraud_watch (edition_id, seen_until) values (:edition, '2000-01-01')")
                .param("edition", edition.value())
                .update();
    }

    /** From when to look, once the edition is ours to look at. */
    private Optional<Instant> hold(EditionId edition) {
        return jdbc.sql("select seen_until from fraud_watch where edition_id = :edition for update skip locked")
                .param("edition", edition.value())
                .query(Instant.class)
                .optional()
                .map(seen -> seen.minus(OVERLAP));
    }

    /** The last signature of an edition, and whether it is so recent that others may still show. */
    private record Latest(Instant at, boolean recent) {}
}
