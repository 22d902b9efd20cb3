package fr.comptoir.desk;

import fr.comptoir.ballot.PollView;
import fr.comptoir.ballot.Polls;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.shared.NotFound;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The editions that have a desk: those sealed, whose règlement lets people show their identity there. */
@Component
class DeskEditions {

    private final Editions editions;
    private final Polls polls;

    DeskEditions(Editions editions, Polls polls) {
        this.editions = editions;
        this.polls = polls;
    }

    /**
     * An edition at the desk.
     *
     * @param edition the edition
     * @param poll its poll, sealed
     */
    record Desk(EditionView edition, PollView poll) {

        /** Whether one may vote this way here. */
        boolean has(VotingChannel channel) {
            return edition.electorate().channels().contains(channel);
        }

        /** On paper, in an urn. */
        public boolean isPaper() {
            return has(VotingChannel.PAPER);
        }

        /** On the tablet. */
        public boolean isTablet() {
            return has(VotingChannel.DESK);
        }

        /** In envelopes kept closed until they are compared with the roll. */
        public boolean isEnvelopes() {
            return has(VotingChannel.PAPER) || has(VotingChannel.POST);
        }

        /** The age below which a parent must agree. */
        public int consentBelow() {
            return edition.electorate().consentAge();
        }
    }

    /** The youngest first. */
    List<Desk> all() {
        return editions.all().stream().flatMap(this::desk).toList();
    }

    /** The desk at this place in addresses. */
    Desk of(String slug) {
        return editions.bySlug(slug).stream().flatMap(this::desk).findFirst().orElseThrow(NotFound::new);
    }

    private Stream<Desk> desk(EditionView edition) {
        return edition.kind() == EditionKind.ORDINARY && edition.electorate().accepts(ResidencyCheck.DESK)
                ? polls.of(edition.id()).stream()
                        .filter(poll -> poll.status().isSealed())
                        .map(poll -> new Desk(edition, poll))
                : Stream.empty();
    }
}
