package fr.comptoir.ballot;

import fr.comptoir.shared.EditionId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The receipts whose ballot will not be counted, and why in one word: nobody's code goes unanswered. */
@Repository
class SetAside {

    private final JdbcClient jdbc;

    SetAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a ballot was set aside. */
    enum Cause {
        /** The voter voted again. */
        REPLACED,
        /** The voter's paper ballot took its place. */
        PAPER,
        /** Two persons struck the signature out. */
        STRUCK_OUT,
        /** The poll was annulled: no ballot was read. */
        ANNULLED
    }

    /**
     * A ballot set aside.
     *
     * @param edition in which edition
     * @param cause why
     */
    record Found(EditionId edition, Cause cause) {}

    /** The same for every ballot of a poll, in one statement. */
    void addAll(EditionId edition, Cause cause) {
        jdbc.sql("""
                        insert into set_aside_tracker (tracker, edition_id, cause)
                        select tracker, edition_id, :cause
                        from sealed_ballot
                        where edition_id = :edition
                        order by tracker
                        """)
                .param("cause", cause.name())
                .param("edition", edition.value())
                .update();
    }

    void add(EditionId edition, String tracker, Cause cause) {
        jdbc.sql("insert into set_aside_tracker (tracker, edition_id, cause) values (:tracker, :edition, :cause)")
                .param("tracker", tracker)
                .param("edition", edition.value())
                .param("cause", cause.name())
                .update();
    }

    /** How many, by the name of their cause. */
    SortedMap<String, Integer> counts(EditionId edition) {
        var counts = new TreeMap<String, Integer>();
        jdbc.sql("select cause, count(*) as ballots from set_aside_tracker where edition_id = :edition group by cause")
                .param("edition", edition.value())
                .query(row -> {
                    counts.put(row.getString("cause"), row.getInt("ballots"));
                });
        return counts;
    }

    Optional<Found> of(Receipt receipt) {
        return jdbc.sql("select edition_id, cause from set_aside_tracker where tracker = :tracker")
                .param("tracker", receipt.tracker())
                .query((row, number) -> new Found(
                        new EditionId(row.getObject("edition_id", UUID.class)), Cause.valueOf(row.getString("cause"))))
                .optional();
    }
}
