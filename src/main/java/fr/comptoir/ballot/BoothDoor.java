package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.VotingChannel;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Says whether one may vote now, and in which edition. */
@Component
class BoothDoor {

    private final Editions editions;
    private final Polls polls;
    private final PollNotices notices;

    BoothDoor(Editions editions, Polls polls, PollNotices notices) {
        this.editions = editions;
        this.polls = polls;
        this.notices = notices;
    }

    /** The booth of the current edition, when its poll is open and one may vote online, or somebody at a desk is voting. */
    Optional<Booth> open(BoothForm form) {
        return assisted()
                .filter(booth -> form.isAssisted()
                        || booth.edition().electorate().channels().contains(VotingChannel.ONLINE));
    }

    /** The booth of the current edition for the tablet of a desk, when its poll is open. */
    Optional<Booth> assisted() {
        return booth(PollView::isOpen);
    }

    /** The booth of the current edition, when its poll is over. */
    Optional<Booth> over() {
        return booth(poll -> poll.status().isOver());
    }

    private Optional<Booth> booth(Predicate<PollView> state) {
        return editions.current()
                .flatMap(edition -> polls.of(edition.id())
                        .filter(state)
                        .map(poll -> new Booth(edition, poll, polls.lines(edition.id()))));
    }

    /** The edition that the public pages speak of. */
    Optional<EditionView> edition() {
        return editions.current();
    }

    /** Its poll, open or not. */
    Optional<PollView> poll() {
        return editions.current().flatMap(edition -> polls.of(edition.id()));
    }

    /** What there is to say of it, when it does not go as sealed. */
    Optional<PollNotice> notice() {
        return poll().flatMap(notices::of);
    }
}
