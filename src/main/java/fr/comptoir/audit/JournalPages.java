package fr.comptoir.audit;

import fr.comptoir.shared.Page;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journal as the staff reads it. */
@Repository
class JournalPages {

    private static final int SIZE = 40;
    private static final String MATCHING =
            " where actor_name like :pattern or action like :pattern or subject like :pattern or detail like :pattern ";

    private final JdbcClient jdbc;

    JournalPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the journal. */
    record Line(long number, Instant recordedAt, String actorName, String action, String subject, String detail) {}

    /** The entries in which the words stand, the newest first; all of them without words. */
    Page<Line> find(String words, int page) {
        var pattern = "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var total = jdbc.sql("select count(*) from journal" + MATCHING)
                .param("pattern", pattern)
                .query(Long.class)
                .single();
        var lines = jdbc.sql("select number, recorded_at, actor_name, action, subject, detail from journal" + MATCHING
                        + "order by number desc limit :size offset :offset")
                .param("pattern", pattern)
                .param("size", SIZE)
                .param("offset", page * SIZE)
                .query(Line.class)
                .list();
        return new Page<>(lines, page, SIZE, total);
    }
}
