package fr.comptoir.comptoir;

import fr.comptoir.idea.IdeaBox;
import fr.comptoir.idea.IdeaId;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.idea.Ideas;
import fr.comptoir.idea.NewIdea;
import fr.comptoir.idea.VoicedIdea;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A session while it takes place: who came, which ideas were noted. */
@Service
class SessionDesk {

    static final int LONGEST_NAME = 120;

    private static final String HOSTS = "hasAnyRole('HOST', 'ADMINISTRATOR')";

    private final JdbcClient jdbc;
    private final IdeaBox box;
    private final Ideas ideas;
    private final Territories territories;
    private final Clock clock;

    SessionDesk(JdbcClient jdbc, IdeaBox box, Ideas ideas, Territories territories, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.ideas = ideas;
        this.territories = territories;
        this.clock = clock;
    }

    /** Counts somebody; refused when the name is longer than 120 characters. */
    @Transactional
    @PreAuthorize(HOSTS)
    public Result<UUID> arrive(SessionId session, @Nullable String name, @Nullable Commune commune) {
        var called = name == null ? "" : name.strip();
        if (called.length() > LONGEST_NAME) {
            return Result.refused(Refusal.at("name", "comptoir.refusal.name.long", LONGEST_NAME));
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into attendance (id, session_id, display_name, commune_code, recorded_at)
                        values (:id, :session, :name, :commune, :now)
                        """)
                .param("id", id)
                .param("session", session.value())
                .param("name", called)
                .param("commune", commune == null ? null : commune.code().value())
                .param("now", clock.instant())
                .update();
        return Result.done(id);
    }

    /** Takes somebody off who was counted by mistake; false when an idea was noted for them, which keeps them. */
    @Transactional
    @PreAuthorize(HOSTS)
    public boolean remove(SessionId session, UUID attendee) {
        return jdbc.sql("""
                        delete from attendance
                        where id = :id and session_id = :session
                        and not exists (select 1 from captured_idea c where c.attendance_id = attendance.id)
                        """)
                        .param("id", attendee)
                        .param("session", session.value())
                        .update()
                == 1;
    }

    /** Notes an idea voiced at the session, for somebody present or not. */
    @Transactional
    @PreAuthorize(HOSTS)
    public Result<VoicedIdea> note(SessionId session, NewIdea idea, @Nullable UUID attendee, Actor actor) {
        var result = box.noteFor(idea, actor);
        if (result instanceof Result.Done<VoicedIdea>(var voiced)) {
            jdbc.sql("""
                            insert into captured_idea (idea_id, session_id, attendance_id)
                            values (:idea, :session, (select id from attendance where id = :attendee and session_id = :session))
                            """)
                    .param("idea", voiced.idea().id().value())
                    .param("session", session.value())
                    .param("attendee", attendee)
                    .update();
        }
        return result;
    }

    /** Who came, the last first. */
    List<Attendee> attendance(SessionId session) {
        return jdbc.sql("""
                        select id, display_name, commune_code, recorded_at,
                            (select count(*) from captured_idea c where c.attendance_id = a.id) as ideas
                        from attendance a
                        where session_id = :session
                        order by recorded_at desc, id
                        """).param("session", session.value()).query(Row.class).list().stream()
                .map(this::attendee)
                .toList();
    }

    /** The ideas noted at the session, the last first. */
    List<IdeaView> ideas(SessionId session) {
        return ideas.all(jdbc.sql("select idea_id from captured_idea where session_id = :session")
                .param("session", session.value())
                .query((row, number) -> new IdeaId(row.getObject("idea_id", UUID.class)))
                .list());
    }

    private Attendee attendee(Row row) {
        return new Attendee(
                row.id(),
                row.displayName(),
                Optional.ofNullable(row.communeCode()).flatMap(territories::find),
                row.recordedAt(),
                row.ideas());
    }

    private record Row(
            UUID id, String displayName, @Nullable CommuneCode communeCode, Instant recordedAt, int ideas) {}
}
