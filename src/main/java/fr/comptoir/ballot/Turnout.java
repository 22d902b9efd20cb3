package fr.comptoir.ballot;

import fr.comptoir.edition.VotingChannel;
import fr.comptoir.shared.EditionId;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many have voted, per day and channel: the only figures that exist while a poll is open. */
@Repository
public class Turnout {

    /** Below this many votes nothing is published. */
    public static final int PUBLISHED_FROM = 10;

    private final JdbcClient jdbc;

    Turnout(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The votes of one day.
     *
     * @param day the day in the installation's zone
     * @param votes how many
     */
    public record Day(LocalDate day, int votes) {}

    /**
     * The votes of one day by one channel.
     *
     * @param day the day in the installation's zone
     * @param channel the channel
     * @param votes how many
     */
    public record Line(LocalDate day, VotingChannel channel, int votes) {}

    /**
     * The votes of one channel.
     *
     * @param channel the channel
     * @param votes how many
     */
    public record Share(VotingChannel channel, int votes) {}

    /** How many have voted in all, all channels together. */
    public int total(EditionId edition) {
        return jdbc.sql("select coalesce(sum(votes), 0) from daily_turnout where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }

    /** The total that may be shown: nothing below {@value #PUBLISHED_FROM}. */
    public OptionalInt published(EditionId edition) {
        var total = total(edition);
        return total < PUBLISHED_FROM ? OptionalInt.empty() : OptionalInt.of(total);
    }

    /** The votes of each day that had any, oldest first. */
    public List<Day> perDay(EditionId edition) {
        return jdbc.sql("""
                        select day, sum(votes) as votes
                        from daily_turnout
                        where edition_id = :edition
                        group by day
                        order by day
                        """).param("edition", edition.value()).query(Day.class).list();
    }

    /** The votes of each channel that had any, by day, oldest first. */
    public List<Line> lines(EditionId edition) {
        return jdbc.sql("""
                        select day, channel, votes
                        from daily_turnout
                        where edition_id = :edition and votes > 0
                        order by day, channel
                        """).param("edition", edition.value()).query(Line.class).list();
    }

    /** The votes of each channel that had any. */
    public List<Share> perChannel(EditionId edition) {
        return jdbc.sql("""
                        select channel, sum(votes) as votes
                        from daily_turnout
                        where edition_id = :edition
                        group by channel
                        having sum(votes) > 0
                        order by channel
                        """)
                .param("edition", edition.value())
                .query(Share.class)
                .list();
    }

    /** Counts one vote under another channel, on the day on which it was counted or the day before. */
    void move(EditionId edition, LocalDate day, VotingChannel from, VotingChannel to) {
        var counted = jdbc.sql("""
                        select max(day)
                        from daily_turnout
                        where edition_id = :edition and channel = :from and votes > 0 and day between :day - interval 1 day and :day
                        """)
                .param("edition", edition.value())
                .param("from", from.name())
                .param("day", day)
                .query(LocalDate.class)
                .optional()
                .orElse(day);
        jdbc.sql("""
                        update daily_turnout set votes = votes - 1
                        where edition_id = :edition and day = :day and channel = :from
                        """)
                .param("edition", edition.value())
                .param("day", counted)
                .param("from", from.name())
                .update();
        add(edition, counted, to, 1);
    }

    /** Counts votes of a day, in the transaction that casts or signs for them. */
    public void add(EditionId edition, LocalDate day, VotingChannel channel, int votes) {
        jdbc.sql("""
                        insert into daily_turnout (edition_id, day, channel, votes)
                        values (:edition, :day, :channel, :votes)
                        on duplicate key update votes = votes + :votes
                        """)
                .param("edition", edition.value())
                .param("day", day)
                .param("channel", channel.name())
                .param("votes", votes)
                .update();
    }

    /**
     * Takes one vote back from the day and channel on which it was counted, in the transaction that strikes it out. A vote at
     * midnight may have been signed on one side of it and counted on the other.
     */
    void takeBack(EditionId edition, LocalDate day, VotingChannel channel) {
        var changed = jdbc.sql("""
                        update daily_turnout
                        set votes = votes - 1
                        where edition_id = :edition and channel = :channel and votes > 0
                            and day between :day - interval 1 day and :day
                        order by day desc
                        limit 1
                        """)
                .param("edition", edition.value())
                .param("channel", channel.name())
                .param("day", day)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("a vote that no turnout counts");
        }
    }
}
