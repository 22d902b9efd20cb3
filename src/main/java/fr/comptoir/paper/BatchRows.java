package fr.comptoir.paper;

import fr.comptoir.paper.Batch.Reader;
import fr.comptoir.paper.SheetReading.Verdict;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches, what was read in them, and the numbers of the originals. */
@Repository
class BatchRows {

    private static final String SELECT = """
            select edition_id, number, label, sheets, territory_code, first_by, first_name, first_done, second_by, second_name,
                second_done, third_by, third_name, third_done
            from paper_batch
            where edition_id = :edition
            """;
    private static final Map<Integer, String> COLUMN = Map.of(1, "first", 2, "second", 3, "third");

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Batch> all(EditionId edition) {
        return jdbc.sql(SELECT + "order by number")
                .param("edition", edition.value())
                .query(BatchRows::batch)
                .list();
    }

    Optional<Batch> find(EditionId edition, int number) {
        return one(edition, number, "");
    }

    /** The same, held until the end of the transaction. */
    Optional<Batch> hold(EditionId edition, int number) {
        return one(edition, number, " for update");
    }

    private Optional<Batch> one(EditionId edition, int number, String locking) {
        return jdbc.sql(SELECT + "and number = :number" + locking)
                .param("edition", edition.value())
                .param("number", number)
                .query(BatchRows::batch)
                .optional();
    }

    int add(EditionId edition, String label, int sheets, Optional<String> territory, Actor actor) {
        var number = jdbc.sql("select coalesce(max(number), 0) + 1 from paper_batch where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into paper_batch (edition_id, number, label, sheets, territory_code, opened_by, opened_at)
                        values (:edition, :number, :label, :sheets, :territory, :by, utc_timestamp(6))
                        """)
                .param("edition", edition.value())
                .param("number", number)
                .param("label", label)
                .param("sheets", sheets)
                .param("territory", territory.orElse(null))
                .param("by", actor.id())
                .update();
        return number;
    }

    /**
     * Gives a reading to this person.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when they have another reading of the batch
     */
    void take(Batch batch, int reading, Actor actor) {
        var column = COLUMN.get(reading);
        of(batch, "update paper_batch set " + column + "_by = :by, " + column + "_name = :name" + WHERE)
                .param("by", actor.id())
                .param("name", actor.name())
                .update();
    }

    void finish(Batch batch, int reading) {
        of(batch, "update paper_batch set " + COLUMN.get(reading) + "_done = true" + WHERE)
                .update();
    }

    private static final String WHERE = " where edition_id = :edition and number = :number";

    private JdbcClient.StatementSpec of(Batch batch, String sql) {
        return jdbc.sql(sql).param("edition", batch.edition().value()).param("number", batch.number());
    }

    /**
     * Writes what was read of a sheet, in the place of what was read before.
     *
     * @param disputed the positions that a third reading resolves; not looked at in another
     * @throws org.springframework.dao.DuplicateKeyException when this reading has met the same number on another sheet
     * @throws org.springframework.dao.DataIntegrityViolationException when no original has this number
     */
    void write(Batch batch, int reading, int position, SheetReading sheet, Collection<Integer> disputed) {
        of(batch, "delete from paper_sheet" + SHEET)
                .param("reading", reading)
                .param("position", position)
                .update();
        of(batch, """
                        insert into paper_sheet (edition_id, batch, reading, position, verdict, reason, marks)
                        values (:edition, :number, :reading, :position, :verdict, :reason, :marks)
                        """)
                .param("reading", reading)
                .param("position", position)
                .param("verdict", sheet.verdict().name())
                .param("reason", sheet.reason() == null ? "" : sheet.reason().name())
                .param("marks", sheet.marks())
                .update();
        number(batch, reading, position, sheet.original(), disputed);
    }

    /**
     * A third reading gives the sheet its number in the others too, and takes it from the disputed sheet where one of them had
     * it, so that a slip of theirs, two sheets turned in each other's place among them, shuts out no other sheet.
     */
    private void number(Batch batch, int reading, int position, String original, Collection<Integer> disputed) {
        for (var each = 1; each <= Batch.THIRD; each++) {
            if (each == reading || reading == Batch.THIRD) {
                of(batch, "delete from paper_number" + SHEET)
                        .param("reading", each)
                        .param("position", position)
                        .update();
                if (each != reading) {
                    free(batch, each, original, disputed);
                }
                if (!original.isEmpty()) {
                    number(batch, each, original, position);
                }
            }
        }
    }

    private void free(Batch batch, int reading, String original, Collection<Integer> disputed) {
        of(batch, """
                        delete from paper_number
                        where edition_id = :edition and batch = :number and reading = :reading and original = :original
                            and position in (:disputed)
                        """)
                .param("reading", reading)
                .param("original", original)
                .param("disputed", disputed)
                .update();
    }

    private void number(Batch batch, int reading, String original, int position) {
        of(batch, """
                        insert into paper_number (edition_id, reading, original, batch, position)
                        values (:edition, :reading, :original, :number, :position)
                        """)
                .param("reading", reading)
                .param("original", original)
                .param("position", position)
                .update();
    }

    /** Puts the count by hand right. */
    void recount(Batch batch, int sheets) {
        of(batch, "update paper_batch set sheets = :sheets" + WHERE)
                .param("sheets", sheets)
                .update();
    }

    private static final String SHEET =
            " where edition_id = :edition and batch = :number and reading = :reading and position = :position";

    /** What was read in one reading of a batch, by position. */
    SortedMap<Integer, SheetReading> sheets(Batch batch, int reading) {
        var sheets = new TreeMap<Integer, SheetReading>();
        of(batch, """
                        select sheet.position, coalesce(paper_number.original, '') as original, sheet.verdict, sheet.reason, sheet.marks
                        from paper_sheet sheet
                        left join paper_number on paper_number.edition_id = sheet.edition_id and paper_number.batch = sheet.batch
                            and paper_number.reading = sheet.reading and paper_number.position = sheet.position
                        where sheet.edition_id = :edition and sheet.batch = :number and sheet.reading = :reading
                        """).param("reading", reading).query(row -> {
            sheets.put(row.getInt("position"), sheet(row));
        });
        return sheets;
    }

    private static SheetReading sheet(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new SheetReading(
                row.getString("original"),
                Verdict.valueOf(row.getString("verdict")),
                reason.isEmpty() ? null : NullReason.valueOf(reason),
                row.getString("marks"));
    }

    /** Forgets which number was on which sheet: nothing ties a counted ballot to its paper any more. */
    void forgetNumbers(EditionId edition) {
        jdbc.sql("delete from paper_number where edition_id = :edition")
                .param("edition", edition.value())
                .update();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                new EditionId(row.getObject("edition_id", UUID.class)),
                row.getInt("number"),
                row.getString("label"),
                row.getInt("sheets"),
                Optional.ofNullable(row.getString("territory_code")),
                List.of(reader(row, "first"), reader(row, "second"), reader(row, "third")));
    }

    private static Reader reader(ResultSet row, String which) throws SQLException {
        return new Reader(
                row.getObject(which + "_by", UUID.class),
                row.getString(which + "_name"),
                row.getBoolean(which + "_done"));
    }
}
