package fr.comptoir.idea;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Reference;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import fr.comptoir.shared.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where ideas are dropped: voiced by residents or noted for them, then moved along the path by the other rooms. */
@Service
public class IdeaBox {

    private static final int MOST_IDEAS_PER_MAILBOX_AND_HOUR = 5;

    private final JdbcClient jdbc;
    private final Ideas ideas;
    private final IdeaReader reader;
    private final IdeaMails mails;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IdeaBox(
            JdbcClient jdbc,
            Ideas ideas,
            IdeaReader reader,
            IdeaMails mails,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ideas = ideas;
        this.reader = reader;
        this.mails = mails;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Notes an idea, published at once without its author's name; its author receives a mail when they left an address.
     * Refused at the component that cannot be read, and when it comes online outside the phase of ideas.
     */
    @Transactional
    public Result<VoicedIdea> voice(NewIdea idea) {
        return switch (reader.read(idea)) {
            case Result.Refused<ReadIdea>(var reasons) -> Result.refused(reasons);
            case Result.Done<ReadIdea>(var read)
            when usedTooOften(read) -> Result.refused(Refusal.at("email", "idea.refusal.email.often"));
            case Result.Done<ReadIdea>(var read) -> Result.done(store(read));
        };
    }

    /** The same for somebody else, by a member of the staff, who is recorded. */
    @Transactional
    @PreAuthorize("hasAnyRole('HOST', 'ADVISER', 'ADMINISTRATOR')")
    public Result<VoicedIdea> noteFor(NewIdea idea, Actor actor) {
        var result = voice(idea);
        if (result instanceof Result.Done<VoicedIdea>(var voiced)) {
            events.publishEvent(
                    new StaffAction(actor, "idea.noted", voiced.idea().reference(), "Idée notée pour une personne."));
        }
        return result;
    }

    /** Nobody may have somebody else's mailbox filled: a few ideas an hour online for one address. */
    private boolean usedTooOften(ReadIdea idea) {
        return idea.channel() == Channel.ONLINE
                && idea.author().mailbox().filter(this::isUsedOften).isPresent();
    }

    private boolean isUsedOften(EmailAddress email) {
        return jdbc.sql("select count(*) from idea where author_email = :email and voiced_at > :since")
                        .param("email", email.value())
                        .param("since", clock.instant().minus(Duration.ofHours(1)))
                        .query(Integer.class)
                        .single()
                >= MOST_IDEAS_PER_MAILBOX_AND_HOUR;
    }

    private VoicedIdea store(ReadIdea idea) {
        var id = IdeaId.next();
        var link = Token.next();
        var reference = freeReference();
        jdbc.sql(Ideas.INSERT)
                .paramSource(idea.params()
                        .addValue("id", id.value())
                        .addValue("reference", reference)
                        .addValue("searchText", Ideas.searchText(idea.sentence(), reference))
                        .addValue("status", IdeaStatus.VOICED.name())
                        .addValue("voicedAt", clock.instant()))
                .update();
        link(id, link);
        var voiced = new VoicedIdea(ideas.find(id).orElseThrow(), link);
        mails.voiced(voiced.idea(), link);
        return voiced;
    }

    private String freeReference() {
        return Stream.generate(() -> Reference.next('I').value())
                .filter(reference -> ideas.byReference(reference).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Moves the idea to that state; nothing happens when it is there already.
     *
     * @throws NotFound when there is no such idea
     * @throws IllegalStateException when the path does not lead from its state to that one
     */
    @Transactional
    public void become(IdeaId id, IdeaStatus next) {
        var now = ideas.find(id).orElseThrow(NotFound::new).status();
        if (now == next) {
            return;
        }
        if (!now.canBecome(next)) {
            throw new IllegalStateException("an idea cannot go from " + now + " to " + next);
        }
        jdbc.sql("update idea set status = :next, version = version + 1 where id = :id")
                .param("next", next.name())
                .param("id", id.value())
                .update();
    }

    /**
     * Replaces the idea's personal links, when one is lost: the old ones no longer open anything.
     *
     * @return the secret of the new link, known now only
     * @throws NotFound when there is no such idea
     */
    @Transactional
    public Token newLink(IdeaId id, Actor actor) {
        var idea = ideas.find(id).orElseThrow(NotFound::new);
        jdbc.sql("delete from idea_link where idea_id = :id")
                .param("id", id.value())
                .update();
        var link = furtherLink(id);
        events.publishEvent(new StaffAction(actor, "idea.link-renewed", idea.reference(), "Nouveau lien personnel."));
        return link;
    }

    /** One more personal link, for a mail: the one that its author keeps on paper still opens the idea. */
    @Transactional
    public Token furtherLink(IdeaId id) {
        var link = Token.next();
        link(id, link);
        return link;
    }

    private void link(IdeaId id, Token link) {
        jdbc.sql(Ideas.INSERT_LINK)
                .param("link", link.hash())
                .param("id", id.value())
                .update();
    }

    /** Replaces the personal links, and sends the new one to the author when they left an address. */
    @Transactional
    public Token sendNewLink(IdeaId id, Actor actor) {
        var link = newLink(id, actor);
        mails.newLink(ideas.find(id).orElseThrow(), link);
        return link;
    }
}
