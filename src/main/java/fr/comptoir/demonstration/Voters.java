package fr.comptoir.demonstration;

import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.edition.VotingChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When, where and how invented residents vote: more of them on the first and last days, most of them online. */
final class Voters {

    private final People people;
    private final Dice dice;
    private final ZoneId zone;
    private final List<LocalDate> days;

    /**
     * Voters of these days.
     *
     * @param first the first day
     * @param end the day after the last
     */
    Voters(People people, Dice dice, ZoneId zone, LocalDate first, LocalDate end) {
        this.people = people;
        this.dice = dice;
        this.zone = zone;
        days = weighted(first.datesUntil(end).toList());
    }

    private static List<LocalDate> weighted(List<LocalDate> days) {
        var weighted = new ArrayList<>(days);
        for (var index = 0; index < days.size(); index++) {
            var fromAnEnd = Math.min(index, days.size() - 1 - index);
            for (var more = fromAnEnd; more < 3; more++) {
                weighted.add(days.get(index));
            }
        }
        return weighted;
    }

    /** Somebody casts this ballot. */
    ArchivedVote cast(List<Integer> choices) {
        return new ArchivedVote(people.commune(), channel(), moment(), choices);
    }

    private VotingChannel channel() {
        return dice.between(1, 100) <= 78 ? VotingChannel.ONLINE : VotingChannel.DESK;
    }

    private Instant moment() {
        return dice.pick(days)
                .atTime(dice.between(7, 22), dice.between(0, 59), dice.between(0, 59))
                .atZone(zone)
                .toInstant();
    }
}
