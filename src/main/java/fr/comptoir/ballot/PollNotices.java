package fr.comptoir.ballot;

import fr.comptoir.ballot.PollNotice.Kind;
import fr.comptoir.decision.Decision;
import fr.comptoir.decision.Matter;
import fr.comptoir.decision.TwoPersons;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says what everybody must know of a poll that was extended, suspended or annulled. */
@Component
public class PollNotices {

    private final TwoPersons persons;

    PollNotices(TwoPersons persons) {
        this.persons = persons;
    }

    /** What there is to say of this poll now; nothing when it goes as sealed. */
    public Optional<PollNotice> of(PollView poll) {
        return switch (poll.status()) {
            case SUSPENDED -> last(poll, Kind.SUSPENDED, Matter.SUSPENSION);
            case ANNULLED -> last(poll, Kind.ANNULLED, Matter.ANNULMENT);
            case SEALED, OPEN ->
                last(poll, Kind.EXTENDED, Matter.EXTENSION, Matter.RESUMPTION)
                        .filter(notice -> notice.until().isPresent());
            case PREPARED, CLOSED, COUNTED, ALLOCATED, PROCLAIMED -> Optional.empty();
        };
    }

    private Optional<PollNotice> last(PollView poll, Kind kind, Matter... matters) {
        return persons.last(poll.editionId(), Set.of(matters)).map(decision -> notice(kind, decision));
    }

    private static PollNotice notice(Kind kind, Decision decision) {
        var until = Optional.of(decision.proposal().terms())
                .filter(terms -> !terms.isEmpty())
                .map(Instant::parse);
        return new PollNotice(kind, decision.proposal().reason(), decision.takenAt(), until);
    }
}
