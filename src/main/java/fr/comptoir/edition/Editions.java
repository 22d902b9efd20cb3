package fr.comptoir.edition;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The editions: read by every room, created and changed by the collectivité until the poll is sealed. */
@Service
public class Editions {

    private final EditionRows rows;
    private final Rulebooks rulebooks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Editions(EditionRows rows, Rulebooks rulebooks, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
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
        return rows.find(id);
    }

    /** The edition at this place in addresses. */
    public Optional<EditionView> bySlug(String slug) {
        return rows.bySlug(slug);
    }

    /** Every edition, the youngest name first. */
    public List<EditionView> all() {
        return rows.all();
    }

    /** Creates an edition; refused when its slug is taken. */
    @Transactional
    public Result<EditionView> create(NewEdition edition, Actor actor) {
        var id = EditionId.next();
        try {
            rows.insert(id, edition);
        } catch (DuplicateKeyException e) {
            return Result.refused(Refusal.at("slug", "edition.slug.taken"));
        }
        rows.schedule(id, edition.calendar());
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
            rows.change(id, version, edition);
        } catch (DuplicateKeyException e) {
            return Result.refused(Refusal.at("slug", "edition.slug.taken"));
        } catch (DataIntegrityViolationException sealedMeanwhile) {
            return Result.refused(Refusal.of("edition.frozen"));
        }
        rows.reschedule(id, edition.calendar());
        var after = find(id).orElseThrow();
        events.publishEvent(
                new StaffAction(actor, "edition.changed", after.slug(), EditionChanges.between(before, after)));
        return Result.done(after);
    }

    /** How many times the edition was changed: what a later change starts from. */
    int version(EditionId id) {
        return rows.version(id);
    }

    /**
     * Shows the edition to the public or hides it, sealed or not.
     *
     * @throws NotFound when there is no such edition
     */
    @Transactional
    public void publish(EditionId id, boolean published, Actor actor) {
        var edition = find(id).orElseThrow(NotFound::new);
        rows.publish(id, published);
        var action = published ? "edition.published" : "edition.hidden";
        events.publishEvent(new StaffAction(actor, action, edition.slug(), edition.name()));
    }
}
