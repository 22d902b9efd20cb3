package fr.comptoir.edition;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The editions: read by every room, created and changed by the collectivité until the poll is sealed. */
@Service
public class Editions {

    private static final String COLUMNS = """
            select id, slug, name, kind, demonstration, published, dotation_cents, currency, minimum_age, choices_min,
                choices_max, request_floor_cents, request_cap_cents, volunteer_share_percent, allocation_rule, tie_break, deliberation
            from edition
            """;

    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Editions(JdbcClient jdbc, Rulebooks rulebooks, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The edition that the public pages speak of: among the published ones lived here, the one whose calendar has started
     * last, or failing that the next to start.
     */
    public Optional<EditionView> current() {
        var now = clock.instant();
        var lived = all().stream()
                .filter(e -> e.published()
                        && e.kind() == EditionKind.ORDINARY
                        && !e.calendar().periods().isEmpty())
                .toList();
        var started = lived.stream().filter(e -> !start(e).isAfter(now)).max(Comparator.comparing(Editions::start));
        return started.or(() -> lived.stream().min(Comparator.comparing(Editions::start)));
    }

    private static Instant start(EditionView edition) {
        return edition.calendar().periods().values().stream()
                .map(Period::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The edition with this identifier. */
    public Optional<EditionView> find(EditionId id) {
        var rows = jdbc.sql(COLUMNS + "where id = :id").param("id", id.value()).query(Row.class);
        return views(rows.list()).stream().findFirst();
    }

    /** The edition at this place in addresses. */
    public Optional<EditionView> bySlug(String slug) {
        var rows = jdbc.sql(COLUMNS + "where slug = :slug").param("slug", slug).query(Row.class);
        return views(rows.list()).stream().findFirst();
    }

    /** Every edition, the youngest name first. */
    public List<EditionView> all() {
        return views(jdbc.sql(COLUMNS + "order by slug desc").query(Row.class).list());
    }

    /** Creates an edition; refused when its slug is taken. */
    @Transactional
    public Result<EditionView> create(NewEdition edition, Actor actor) {
        var id = EditionId.next();
        try {
            insert(id, edition);
        } catch (DuplicateKeyException e) {
            return Result.refused(Refusal.at("slug", "edition.slug.taken"));
        }
        edition.calendar().periods().forEach((phase, period) -> schedule(id, phase, period));
        events.publishEvent(new StaffAction(actor, "edition.created", edition.slug(), edition.name()));
        return Result.done(find(id).orElseThrow());
    }

    /**
     * Changes an edition until its poll is sealed; the database refuses afterwards too.
     *
     * @param version what {@link #version} said when the change was begun
     * @throws NotFound when there is no such edition
     * @throws OptimisticLockingFailureException when somebody else changed it since
     */
    @Transactional
    public Result<EditionView> update(EditionId id, int version, NewEdition edition, Actor actor) {
        var before = find(id).orElseThrow(NotFound::new);
        if (rulebooks.of(id).isPresent()) {
            return Result.refused(Refusal.of("edition.frozen"));
        }
        try {
            change(id, version, edition);
        } catch (DuplicateKeyException e) {
            return Result.refused(Refusal.at("slug", "edition.slug.taken"));
        } catch (DataIntegrityViolationException sealedMeanwhile) {
            return Result.refused(Refusal.of("edition.frozen"));
        }
        reschedule(id, edition.calendar());
        var after = find(id).orElseThrow();
        events.publishEvent(
                new StaffAction(actor, "edition.changed", after.slug(), EditionChanges.between(before, after)));
        return Result.done(after);
    }

    /** How many times the edition was changed: what a later change starts from. */
    int version(EditionId id) {
        return jdbc.sql("select version from edition where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Shows the edition to the public or hides it, sealed or not.
     *
     * @throws NotFound when there is no such edition
     */
    @Transactional
    public void publish(EditionId id, boolean published, Actor actor) {
        var edition = find(id).orElseThrow(NotFound::new);
        jdbc.sql("update edition set published = :published, version = version + 1 where id = :id")
                .param("published", published)
                .param("id", id.value())
                .update();
        var action = published ? "edition.published" : "edition.hidden";
        events.publishEvent(new StaffAction(actor, action, edition.slug(), edition.name()));
    }

    private void change(EditionId id, int version, NewEdition edition) {
        var changed =
                values(jdbc.sql("""
                                update edition
                                set slug = :slug, name = :name, kind = :kind, demonstration = :demonstration, published = :published,
                                    dotation_cents = :dotation, currency = :currency, minimum_age = :minimumAge,
                                    choices_min = :choicesMin, choices_max = :choicesMax, request_floor_cents = :floor,
                                    request_cap_cents = :cap, volunteer_share_percent = :volunteerShare, allocation_rule = :rule,
                                    tie_break = :tieBreak, deliberation = :deliberation, version = version + 1
                                where id = :id and version = :version
                                """), id, edition).param("version", version).update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("edition changed in between");
        }
    }

    private void reschedule(EditionId id, Calendar calendar) {
        jdbc.sql("delete from phase where edition_id = :id")
                .param("id", id.value())
                .update();
        calendar.periods().forEach((phase, period) -> schedule(id, phase, period));
    }

    private void insert(EditionId id, NewEdition e) {
        values(jdbc.sql("""
                                insert into edition (id, slug, name, kind, demonstration, published, dotation_cents, currency, minimum_age,
                                    choices_min, choices_max, request_floor_cents, request_cap_cents, volunteer_share_percent,
                                    allocation_rule, tie_break, deliberation, version)
                                values (:id, :slug, :name, :kind, :demonstration, :published, :dotation, :currency, :minimumAge,
                                    :choicesMin, :choicesMax, :floor, :cap, :volunteerShare, :rule, :tieBreak, :deliberation, 0)
                                """), id, e).update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, EditionId id, NewEdition e) {
        return statement
                .param("id", id.value())
                .param("slug", e.slug())
                .param("name", e.name())
                .param("kind", e.kind().name())
                .param("demonstration", e.demonstration())
                .param("published", e.published())
                .param("dotation", e.dotation().cents())
                .param("currency", e.currency())
                .param("minimumAge", e.minimumAge())
                .param("choicesMin", e.choicesMin())
                .param("choicesMax", e.choicesMax())
                .param("floor", e.requestFloor().cents())
                .param("cap", e.requestCap().cents())
                .param("volunteerShare", e.volunteerSharePercent())
                .param("rule", e.allocationRule())
                .param("tieBreak", e.tieBreak())
                .param("deliberation", e.deliberation());
    }

    private void schedule(EditionId edition, Phase phase, Period period) {
        jdbc.sql("insert into phase (edition_id, kind, starts_at, ends_at) values (:edition, :kind, :starts, :ends)")
                .param("edition", edition.value())
                .param("kind", phase.name())
                .param("starts", period.startsAt())
                .param("ends", period.endsAt())
                .update();
    }

    /** The editions of these rows, their calendars read at once. */
    private List<EditionView> views(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var calendars = calendars(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> view(row, new Calendar(calendars.getOrDefault(row.id(), Map.of()))))
                .toList();
    }

    private static EditionView view(Row row, Calendar calendar) {
        return new EditionView(
                new EditionId(row.id()),
                row.slug(),
                row.name(),
                row.kind(),
                row.demonstration(),
                row.published(),
                new Amount(row.dotationCents()),
                row.currency(),
                row.minimumAge(),
                row.choicesMin(),
                row.choicesMax(),
                new Amount(row.requestFloorCents()),
                new Amount(row.requestCapCents()),
                row.volunteerSharePercent(),
                row.allocationRule(),
                row.tieBreak(),
                row.deliberation(),
                calendar);
    }

    private Map<UUID, Map<Phase, Period>> calendars(List<UUID> editions) {
        var calendars = new HashMap<UUID, Map<Phase, Period>>();
        jdbc.sql("select edition_id, kind, starts_at, ends_at from phase where edition_id in (:editions)")
                .param("editions", editions)
                .query(PhaseRow.class)
                .list()
                .forEach(row -> calendars
                        .computeIfAbsent(row.editionId(), _ -> new EnumMap<>(Phase.class))
                        .put(row.kind(), new Period(row.startsAt(), row.endsAt())));
        return calendars;
    }

    private record PhaseRow(UUID editionId, Phase kind, Instant startsAt, Instant endsAt) {}

    private record Row(
            UUID id,
            String slug,
            String name,
            EditionKind kind,
            boolean demonstration,
            boolean published,
            long dotationCents,
            String currency,
            int minimumAge,
            int choicesMin,
            int choicesMax,
            long requestFloorCents,
            long requestCapCents,
            int volunteerSharePercent,
            String allocationRule,
            String tieBreak,
            String deliberation) {}
}
