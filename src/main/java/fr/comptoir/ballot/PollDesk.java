package fr.comptoir.ballot;

import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.electorate.fraud.RollReview;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the polling officers see of the polls, and the opening of the urn. */
@Service
class PollDesk {

    private final Editions editions;
    private final Polls polls;
    private final Turnout turnout;
    private final Urn urn;
    private final RollReview review;
    private final Sealing sealing;
    private final Checklist checklist;
    private final Rulebooks rulebooks;
    private final Dates dates;

    PollDesk(
            Editions editions,
            Polls polls,
            Turnout turnout,
            Urn urn,
            RollReview review,
            Sealing sealing,
            Checklist checklist,
            Rulebooks rulebooks,
            Dates dates) {
        this.editions = editions;
        this.polls = polls;
        this.turnout = turnout;
        this.urn = urn;
        this.review = review;
        this.sealing = sealing;
        this.checklist = checklist;
        this.rulebooks = rulebooks;
        this.dates = dates;
    }

    /**
     * A poll in the list.
     *
     * @param edition its edition
     * @param poll the poll
     * @param votes how many have voted, when it may be said
     */
    record Line(EditionView edition, PollView poll, String votes) {}

    /**
     * A bar of the turnout, as the chart draws it.
     *
     * @param label the day
     * @param value its votes
     * @param display in words
     * @param tone nothing
     * @param href nothing
     * @param detail nothing
     */
    record Bar(
            String label,
            int value,
            String display,
            @Nullable String tone,
            @Nullable String href,
            @Nullable String detail) {}

    /**
     * Everything that the page of a poll shows.
     *
     * @param edition its edition
     * @param poll the poll
     * @param steps its states as a timeline
     * @param checklist what must hold before the seal; empty afterwards
     * @param ready whether nothing is missing
     * @param firstSealStands whether the first seal is on the text that would be sealed now
     * @param text the rulebook, sealed or as it would be
     * @param sha256 its fingerprint
     * @param votes the turnout in words
     * @param bars the turnout per day; empty when it may not be said yet
     * @param highest the longest bar
     * @param channels the turnout per channel; empty when it may not be said yet
     * @param inUrn how many ballots are in the open urn
     */
    record Page(
            EditionView edition,
            PollView poll,
            List<PollStep> steps,
            List<Checklist.Item> checklist,
            boolean ready,
            boolean firstSealStands,
            String text,
            String sha256,
            String votes,
            List<Bar> bars,
            int highest,
            List<Bar> channels,
            int inUrn) {}

    /** The polls of the editions lived here, the youngest first. */
    List<Line> all() {
        return editions.all().stream()
                .filter(edition -> edition.kind() == EditionKind.ORDINARY)
                .flatMap(
                        edition -> polls.of(edition.id()).stream().map(poll -> new Line(edition, poll, votes(edition))))
                .toList();
    }

    /** The edition at this place in addresses. */
    EditionView edition(String slug) {
        return editions.bySlug(slug).orElseThrow(NotFound::new);
    }

    /** The page of its poll. */
    Page page(EditionView edition) {
        var poll = polls.of(edition.id()).orElseThrow(NotFound::new);
        var sealed = rulebooks.of(edition.id());
        var items = poll.status().isSealed() ? List.<Checklist.Item>of() : checklist.items(edition);
        var bars = bars(edition);
        return new Page(
                edition,
                poll,
                PollStep.of(poll, dates),
                items,
                items.stream().noneMatch(item -> item.state() == Checklist.State.MISSING),
                poll.firstSeal().isPresent() && sealing.firstSealStands(edition),
                sealed.map(rulebook -> rulebook.content()).orElseGet(() -> sealing.preview(edition)),
                sealed.map(rulebook -> rulebook.sha256()).orElseGet(() -> sealing.fingerprint(edition)),
                votes(edition),
                bars,
                bars.stream().mapToInt(Bar::value).max().orElse(0),
                bars.isEmpty() ? List.of() : channels(edition),
                urn.size(edition.id()));
    }

    private String votes(EditionView edition) {
        var total = turnout.published(edition.id());
        return total.isPresent() ? "%,d".formatted(total.getAsInt()).replace(',', '\u202f') : "moins de 10";
    }

    private List<Bar> bars(EditionView edition) {
        if (turnout.published(edition.id()).isEmpty()) {
            return List.of();
        }
        return turnout.perDay(edition.id()).stream().map(this::bar).toList();
    }

    private List<Bar> channels(EditionView edition) {
        return turnout.perChannel(edition.id()).stream()
                .map(share -> bar(share.channel().name(), share.votes()))
                .toList();
    }

    private Bar bar(Turnout.Day day) {
        return bar(dates.day(day.day()), day.votes());
    }

    private static Bar bar(String label, int votes) {
        var few = votes < Turnout.PUBLISHED_FROM;
        var shown = few ? 0 : votes;
        return new Bar(label, shown, few ? "moins de 10" : shown + " votes", null, null, null);
    }

    /**
     * Opens the urn of a closed poll.
     *
     * @param undecidedCount whether the officers have seen that signalled votes without a decision will count
     */
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public Result<Integer> openUrn(EditionView edition, boolean undecidedCount, Actor officer) {
        var undecided = review.undecided(edition.id());
        return undecided == 0 || undecidedCount
                ? urn.open(edition.id(), officer)
                : Result.refused(Refusal.of("ballot.urn.undecided", undecided));
    }
}
