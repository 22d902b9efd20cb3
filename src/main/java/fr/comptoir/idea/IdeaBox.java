package fr.comptoir.idea;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Reference;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import fr.comptoir.shared.Token;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where ideas are dropped: voiced by residents or noted for them, then moved along the path by the other rooms. */
@Service
public class IdeaBox {

    private final JdbcClient jdbc;
    private final Ideas ideas;
    private final IdeaReader reader;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IdeaBox(JdbcClient jdbc, Ideas ideas, IdeaReader reader, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ideas = ideas;
        this.reader = reader;
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
            case Result.Done<ReadIdea>(var read) -> Result.done(store(read));
        };
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
                        .addValue("link", link.hash())
                        .addValue("status", IdeaStatus.VOICED.name())
                        .addValue("voicedAt", clock.instant()))
                .update();
        return new VoicedIdea(ideas.find(id).orElseThrow(), link);
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
     * Replaces the idea's personal link: the old one no longer opens anything.
     *
     * @return the secret of the new link, known now only
     * @throws NotFound when there is no such idea
     */
    @Transactional
    public Token newLink(IdeaId id, Actor actor) {
        var idea = ideas.find(id).orElseThrow(NotFound::new);
        var link = Token.next();
        jdbc.sql("update idea set link_hash = :hash, version = version + 1 where id = :id")
                .param("hash", link.hash())
                .param("id", id.value())
                .update();
        events.publishEvent(new StaffAction(actor, "idea.link-renewed", idea.reference(), "Nouveau lien personnel."));
        return link;
    }
}
