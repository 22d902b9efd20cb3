package fr.comptoir.ballot;

import fr.comptoir.edition.Editions;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.Roll;
import fr.comptoir.electorate.fraud.RollReview;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The urn: closed until the poll is, then opened once; from then on nothing ties a ballot to a voter. */
@Service
public class Urn {

    private static final Set<VotingChannel> ELECTRONIC = Arrays.stream(VotingChannel.values())
            .filter(VotingChannel::isElectronic)
            .collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;
    private final SealedBallots sealed;
    private final UrnBallots ballots;
    private final Roll roll;
    private final RollReview review;
    private final Editions editions;
    private final ApplicationEventPublisher events;

    Urn(
            JdbcClient jdbc,
            SealedBallots sealed,
            UrnBallots ballots,
            Roll roll,
            RollReview review,
            Editions editions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.ballots = ballots;
        this.roll = roll;
        this.review = review;
        this.editions = editions;
        this.events = events;
    }

    /**
     * Opens the urn of a closed poll, in one transaction: waits for the casts under way, moves the ballots to the urn in
     * random order and their receipts apart in another one, destroys the envelopes that tied them to the roll.
     *
     * @return how many ballots are in the urn
     */
    @Transactional
    public Result<Integer> open(EditionId edition, Actor actor) {
        var refusal = lock(edition);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var contents = sealed.all(edition);
        ballots.add(edition, contents);
        ballots.addTrackers(edition, contents);
        var destroyed = sealed.destroy(edition);
        if (destroyed != contents.size()) {
            throw new IllegalStateException("ballots came in while the urn was being opened");
        }
        jdbc.sql("update poll set urn_opened_at = utc_timestamp(6) where edition_id = :edition")
                .param("edition", edition.value())
                .update();
        review.settle(edition);
        record(edition, actor, destroyed);
        return Result.done(destroyed);
    }

    private Optional<Refusal> lock(EditionId edition) {
        jdbc.sql("select edition_id from poll where edition_id = :edition for update")
                .param("edition", edition.value())
                .query(UUID.class)
                .optional();
        var refusal = jdbc.sql("""
                        select case
                            when urn_opened_at is not null then 'ballot.urn.alreadyOpen'
                            when status = 'SEALED' and closes_at <= utc_timestamp(6) then ''
                            else 'ballot.urn.notClosed'
                        end
                        from poll
                        where edition_id = :edition
                        """)
                .param("edition", edition.value())
                .query(String.class)
                .optional()
                .orElse("ballot.urn.notClosed");
        return refusal.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(refusal));
    }

    private void record(EditionId edition, Actor actor, int count) {
        var slug = editions.find(edition).orElseThrow().slug();
        events.publishEvent(new StaffAction(
                actor,
                "urn.opened",
                slug,
                "Urne ouverte : %d bulletins, mêlés, sans lien avec l’émargement.".formatted(count)));
    }

    /** Reads each ballot of the open urn, in the urn's random order: the points that it gives, by number. */
    public void forEachBallot(EditionId edition, Consumer<SortedMap<Integer, Integer>> reader) {
        ballots.forEach(edition, content -> reader.accept(BallotSealer.open(content)));
    }

    /** How many ballots are in the open urn. */
    public int size(EditionId edition) {
        return ballots.count(edition);
    }

    /** How many residents signed the roll for an electronic ballot: as many as the urn holds, or something went wrong. */
    public int signatures(EditionId edition) {
        return roll.count(edition, ELECTRONIC);
    }
}
