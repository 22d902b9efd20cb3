package fr.comptoir.electorate.register;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines that were not kept, by number: the first ten thousand of a list, the others are only counted. */
@Repository
class ListFaults {

    static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ListFaults(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(ResidentList list, List<Reading.Faulty> faults) {
        var room = Math.max(0, MOST - list.faulty());
        var rows = faults.stream()
                .limit(room)
                .map(fault -> new MapSqlParameterSource()
                        .addValue("list", list.id().value())
                        .addValue("line", fault.line())
                        .addValue("fault", fault.fault().name()))
                .toArray(SqlParameterSource[]::new);
        if (rows.length > 0) {
            batches.batchUpdate(
                    "insert into resident_list_fault (list_id, line, fault) values (:list, :line, :fault)", rows);
        }
    }

    /** The first of them. */
    List<Reading.Faulty> first(ListId id, int count) {
        return jdbc.sql("select line, fault from resident_list_fault where list_id = :id order by line limit :count")
                .param("id", id.value())
                .param("count", count)
                .query((row, _) -> new Reading.Faulty(row.getLong("line"), LineFault.valueOf(row.getString("fault"))))
                .list();
    }

    void forEach(ListId id, Consumer<Reading.Faulty> reader) {
        first(id, MOST).forEach(reader);
    }
}
