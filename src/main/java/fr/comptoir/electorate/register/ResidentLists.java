package fr.comptoir.electorate.register;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of residents as the database holds them. */
@Repository
class ResidentLists {

    private static final String COLUMNS =
            "id, edition_id, purpose, status, file_name, bytes, bytes_read, mapping, adds, printed, line_count, kept,"
                    + " faulty, stopped_by, asked_by, asked_by_name, created_at";

    private final JdbcClient jdbc;

    ResidentLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ListId id, EditionId edition, Purpose purpose, String fileName, long bytes, String mapping, Actor actor) {
        jdbc.sql("""
                        insert into resident_list (id, edition_id, purpose, status, file_name, bytes, bytes_read, mapping, adds,
                            printed, line_count, kept, faulty, stopped_by, asked_by, asked_by_name, created_at, touched_at)
                        values (:id, :edition, :purpose, 'MAPPING', :name, :bytes, 0, :mapping, false,
                            true, 0, 0, 0, '', :by, :byName, utc_timestamp(6), utc_timestamp(6))
                        """)
                .param("id", id.value())
                .param("edition", edition.value())
                .param("purpose", purpose.name())
                .param("name", fileName)
                .param("bytes", bytes)
                .param("mapping", mapping)
                .param("by", actor.id())
                .param("byName", actor.name())
                .update();
    }

    Optional<ResidentList> find(ListId id) {
        return jdbc.sql("select " + COLUMNS + " from resident_list where id = :id")
                .param("id", id.value())
                .query(ResidentLists::row)
                .optional();
    }

    List<ResidentList> of(EditionId edition) {
        return jdbc.sql("select " + COLUMNS + " from resident_list where edition_id = :edition"
                        + " order by created_at desc limit 50")
                .param("edition", edition.value())
                .query(ResidentLists::row)
                .list();
    }

    /** Starts the reading, with these columns; false when it is started already. */
    boolean start(ListId id, ColumnMapping mapping, boolean adds, boolean printed) {
        return jdbc.sql("""
                        update resident_list
                        set status = 'RUNNING', mapping = :mapping, adds = :adds, printed = :printed, touched_at = '2000-01-01'
                        where id = :id and status = 'MAPPING'
                        """)
                        .param("id", id.value())
                        .param("mapping", mapping.text())
                        .param("adds", adds)
                        .param("printed", printed)
                        .update()
                == 1;
    }

    /** Takes a reading that nobody is at, or that a node left half a minute ago. */
    boolean claim(ListId id) {
        return jdbc.sql("""
                        update resident_list set touched_at = utc_timestamp(6)
                        where id = :id and status = 'RUNNING' and touched_at < utc_timestamp(6) - interval 30 second
                        """).param("id", id.value()).update() == 1;
    }

    /** The readings that nobody is at. */
    List<ListId> unattended() {
        return jdbc.sql("""
                        select id from resident_list
                        where status = 'RUNNING' and touched_at < utc_timestamp(6) - interval 30 second
                        order by created_at
                        """)
                .query((row, _) -> new ListId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Notes what a stretch of lines gave; false when the reading is no longer ours to go on with. */
    boolean advance(ResidentList before, int lines, int kept, int faulty, long bytesRead) {
        return jdbc.sql("""
                        update resident_list
                        set line_count = line_count + :lines, kept = kept + :kept, faulty = faulty + :faulty,
                            bytes_read = :bytesRead, touched_at = utc_timestamp(6)
                        where id = :id and status = 'RUNNING' and line_count = :before
                        """)
                        .param("id", before.id().value())
                        .param("before", before.lineCount())
                        .param("lines", lines)
                        .param("kept", kept)
                        .param("faulty", faulty)
                        .param("bytesRead", bytesRead)
                        .update()
                == 1;
    }

    /** Moves a list on; false when it was not where it was thought to be. */
    boolean move(ListId id, ListStatus from, ListStatus to, String stoppedBy) {
        return jdbc.sql("""
                        update resident_list
                        set status = :to, stopped_by = :stopped, touched_at = utc_timestamp(6)
                        where id = :id and status = :from
                        """)
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("stopped", stoppedBy)
                        .update()
                == 1;
    }

    /** Lists that nobody went on with: a day before the reading, a week before the letters are fetched. */
    List<ListId> forgotten() {
        return jdbc.sql("""
                        select id from resident_list
                        where status = 'MAPPING' and touched_at < utc_timestamp(6) - interval 1 day
                            or status = 'READY' and touched_at < utc_timestamp(6) - interval 7 day
                        """)
                .query((row, _) -> new ListId(row.getObject("id", UUID.class)))
                .list();
    }

    private static ResidentList row(ResultSet row, int number) throws SQLException {
        return new ResidentList(
                new ListId(row.getObject("id", UUID.class)),
                new EditionId(row.getObject("edition_id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                ListStatus.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getLong("bytes_read"),
                row.getString("mapping"),
                row.getBoolean("adds"),
                row.getBoolean("printed"),
                row.getInt("line_count"),
                row.getInt("kept"),
                row.getInt("faulty"),
                row.getString("stopped_by"),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
