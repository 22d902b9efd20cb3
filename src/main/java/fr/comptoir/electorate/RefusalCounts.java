package fr.comptoir.electorate;

import fr.comptoir.platform.Dates;
import fr.comptoir.shared.EditionId;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts what was refused at the vote, by edition, day and reason: the journal of refusals, which holds nothing about
 * anybody. One atomic statement, so that figures hold whatever the number of nodes.
 */
@Service
public class RefusalCounts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Dates dates;

    RefusalCounts(JdbcClient jdbc, Clock clock, Dates dates) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.dates = dates;
    }

    /**
     * How often one reason came up.
     *
     * @param reason the reason
     * @param times how many times, all days together
     */
    public record Total(RefusalReason reason, int times) {}

    /** Counts one refusal, today. Called once the transaction that refused is over: inside it, a rollback would undo the count. */
    public void add(EditionId edition, RefusalReason reason) {
        jdbc.sql("""
                        insert into refusal_count (edition_id, day, reason, n)
                        values (:edition, :day, :reason, 1)
                        on duplicate key update n = n + 1
                        """)
                .param("edition", edition.value())
                .param("day", dates.date(clock.instant()))
                .param("reason", reason.name())
                .update();
    }

    /** The figures of an edition, the most frequent reason first; empty when nothing was refused. */
    public List<Total> totals(EditionId edition) {
        return jdbc.sql("""
                        select reason, sum(n) as times
                        from refusal_count
                        where edition_id = :edition
                        group by reason
                        order by times desc, reason
                        """)
                .param("edition", edition.value())
                .query(Total.class)
                .list();
    }
}
