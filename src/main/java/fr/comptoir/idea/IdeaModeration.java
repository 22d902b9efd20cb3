package fr.comptoir.idea;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an idea off the public pages, with a reason, or puts it back. */
@Service
class IdeaModeration {

    private static final int LONGEST_REASON = 300;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    IdeaModeration(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Hides the idea from the public; the reason goes to the journal and is refused when missing or too long. */
    @Transactional
    @PreAuthorize("hasAnyRole('HOST', 'ADMINISTRATOR')")
    public Result<IdeaId> withdraw(IdeaView idea, @Nullable String reason, Actor actor) {
        var text = reason == null ? "" : reason.strip();
        if (text.isEmpty()) {
            return Result.refused(Refusal.at("reason", "idea.refusal.reason.missing"));
        }
        if (text.length() > LONGEST_REASON) {
            return Result.refused(Refusal.at("reason", "idea.refusal.reason.long", LONGEST_REASON));
        }
        publish(idea, false);
        events.publishEvent(new StaffAction(actor, "idea.withdrawn", idea.reference(), text));
        return Result.done(idea.id());
    }

    /** Shows the idea to the public again. */
    @Transactional
    @PreAuthorize("hasAnyRole('HOST', 'ADMINISTRATOR')")
    public void restore(IdeaView idea, Actor actor) {
        publish(idea, true);
        events.publishEvent(new StaffAction(actor, "idea.restored", idea.reference(), "De nouveau visible."));
    }

    private void publish(IdeaView idea, boolean published) {
        jdbc.sql("update idea set published = :published, version = version + 1 where id = :id")
                .param("published", published)
                .param("id", idea.id().value())
                .update();
    }
}
