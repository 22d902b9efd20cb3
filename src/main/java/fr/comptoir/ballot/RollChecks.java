package fr.comptoir.ballot;

import fr.comptoir.electorate.Roll;
import fr.comptoir.electorate.fraud.RollReview;
import fr.comptoir.shared.EditionId;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** How many votes were looked at, kept, struck out or replaced: known once the urn is open. */
@Service
public class RollChecks {

    private final RollReview review;
    private final Roll roll;
    private final SetAside setAside;

    RollChecks(RollReview review, Roll roll, SetAside setAside) {
        this.review = review;
        this.roll = roll;
        this.setAside = setAside;
    }

    /** The numbers; nothing before the urn is open, nor for an edition imported from elsewhere. */
    public Optional<CheckedRoll> of(EditionId edition) {
        var aside = setAside.counts(edition);
        return review.settled(edition)
                .map(figures -> new CheckedRoll(
                        roll.count(edition),
                        figures.signalled(),
                        figures.undecided(),
                        figures.kept(),
                        figures.struckOut().entrySet().stream()
                                .collect(
                                        Collectors.toMap(entry -> entry.getKey().name(), Entry::getValue)),
                        aside.getOrDefault(SetAside.Cause.REPLACED.name(), 0),
                        aside.getOrDefault(SetAside.Cause.PAPER.name(), 0),
                        figures.homonyms()));
    }
}
