package fr.comptoir.paper;

import fr.comptoir.ballot.BallotLine;
import fr.comptoir.ballot.PaperRules;
import fr.comptoir.ballot.PollView;
import fr.comptoir.ballot.Polls;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Reach;
import fr.comptoir.platform.Choice;
import fr.comptoir.shared.NotFound;
import fr.comptoir.territory.Territories;
import fr.comptoir.territory.Territory;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sealed editions lived here, as the pages of paper ballots see them. */
@Component
class PaperEditions {

    private final Editions editions;
    private final Polls polls;
    private final Territories territories;

    PaperEditions(Editions editions, Polls polls, Territories territories) {
        this.editions = editions;
        this.polls = polls;
        this.territories = territories;
    }

    /**
     * An edition on paper.
     *
     * @param edition the edition
     * @param poll its poll, sealed
     */
    record Paper(EditionView edition, PollView poll) {

        /** Whether batches are read now: after the close, before the count. */
        public boolean isReading() {
            return poll.status() == fr.comptoir.ballot.PollStatus.CLOSED;
        }

        /** Whether people vote on the projects of their own territory, so that each one has its own sheets. */
        public boolean isLocal() {
            return edition.ballot().reach() != Reach.WHOLE;
        }
    }

    /** The youngest first. */
    List<Paper> all() {
        return editions.all().stream().flatMap(this::paper).toList();
    }

    /** The one at this place in addresses. */
    Paper of(String slug) {
        return editions.bySlug(slug).stream().flatMap(this::paper).findFirst().orElseThrow(NotFound::new);
    }

    private Stream<Paper> paper(EditionView edition) {
        return edition.kind() == EditionKind.ORDINARY
                ? polls.of(edition.id()).stream()
                        .filter(poll -> poll.status().isSealed())
                        .map(poll -> new Paper(edition, poll))
                : Stream.empty();
    }

    /** The territories that have sheets of their own. */
    List<Choice> territories() {
        return territories.groups(Territory.Kind.EPCI).stream()
                .map(epci -> new Choice(epci.code(), epci.name()))
                .toList();
    }

    /** The lines of the ballot open to people of this territory; all of them when everybody votes on everything. */
    List<BallotLine> lines(EditionView edition, String territory) {
        var lines = polls.lines(edition.id());
        var rules = new PaperRules(edition, lines);
        return lines.stream()
                .filter(line -> edition.ballot().reach() == Reach.WHOLE || rules.isOpenTo(territory, line))
                .toList();
    }
}
