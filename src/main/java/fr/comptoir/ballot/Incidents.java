package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of what happened during a poll, from its seal on: officers add to it, nobody rewrites it. */
@Service
public class Incidents {

    /** Most characters of what happened, and of what was done. */
    static final int LONGEST = 500;

    private static final int SHORTEST = 5;

    private final JdbcClient jdbc;
    private final Polls polls;
    private final BoardRows clock;
    private final ApplicationEventPublisher events;

    Incidents(JdbcClient jdbc, Polls polls, BoardRows clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.polls = polls;
        this.clock = clock;
        this.events = events;
    }

    /** What was written down, in the order in which it happened. */
    public List<Incident> of(EditionId edition) {
        return jdbc.sql("""
                        select happened_at, what, done, recorded_name as recorded_by_name, recorded_at
                        from poll_incident
                        where edition_id = :edition
                        order by happened_at, recorded_at
                        """)
                .param("edition", edition.value())
                .query(Incident.class)
                .list();
    }

    /** Adds to the log; refused at the fields {@code day}, {@code what} and {@code done}. */
    @Transactional
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public Result<EditionId> record(
            EditionView edition, Optional<Instant> happenedAt, String what, String done, Actor officer) {
        if (polls.of(edition.id()).filter(poll -> poll.status().isSealed()).isEmpty()) {
            return Result.refused(Refusal.of("ballot.incident.notSealed"));
        }
        var refusals = refusals(happenedAt, what.strip(), done.strip());
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        insert(edition.id(), happenedAt.orElseThrow(), what.strip(), done.strip(), officer);
        events.publishEvent(new StaffAction(
                officer, "poll.incident", edition.slug(), "Incident inscrit à la main courante du scrutin."));
        return Result.done(edition.id());
    }

    private List<Refusal> refusals(Optional<Instant> happenedAt, String what, String done) {
        var refusals = new ArrayList<Refusal>();
        if (happenedAt.isEmpty()) {
            refusals.add(Refusal.at("day", "ballot.incident.day.missing"));
        }
        if (happenedAt.filter(at -> at.isAfter(clock.now())).isPresent()) {
            refusals.add(Refusal.at("day", "ballot.incident.day.future"));
        }
        if (what.length() < SHORTEST || what.length() > LONGEST) {
            refusals.add(Refusal.at("what", "ballot.incident.length", SHORTEST, LONGEST));
        }
        if (done.length() < SHORTEST || done.length() > LONGEST) {
            refusals.add(Refusal.at("done", "ballot.incident.length", SHORTEST, LONGEST));
        }
        return refusals;
    }

    private void insert(EditionId edition, Instant happenedAt, String what, String done, Actor officer) {
        jdbc.sql("""
                        insert into poll_incident (id, edition_id, happened_at, what, done, recorded_by, recorded_name, recorded_at)
                        values (:id, :edition, :happened, :what, :done, :by, :name, utc_timestamp(6))
                        """)
                .param("id", UUID.randomUUID())
                .param("edition", edition.value())
                .param("happened", happenedAt)
                .param("what", what)
                .param("done", done)
                .param("by", officer.id())
                .param("name", officer.name())
                .update();
    }
}
