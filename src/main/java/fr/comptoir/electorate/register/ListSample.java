package fr.comptoir.electorate.register;

import fr.comptoir.shared.Refusal;
import fr.comptoir.spreadsheet.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the first lines of an uploaded list, to show them and to notice columns that hold something else. */
@Component
class ListSample {

    private static final int SHOWN = 5;
    private static final int TRIED = 200;

    private final ListFolder folder;
    private final ListRun run;

    ListSample(ListFolder folder, ListRun run) {
        this.folder = folder;
        this.run = run;
    }

    /**
     * The start of a list.
     *
     * @param headings its headings
     * @param lines its first lines
     */
    record Sample(List<String> headings, List<Line> lines) {}

    /**
     * A line of it.
     *
     * @param number its number in the file
     * @param cells what it holds in the columns of the purpose, in their order
     * @param fault why it would not be kept; empty when it would
     */
    record Line(long number, List<String> cells, String fault) {}

    Sample of(ResidentList list, ColumnMapping mapping) {
        return open(list, file -> {
            var lines = new ArrayList<Line>();
            var reader = run.reader(list, mapping);
            for (var line = file.next(); line.isPresent() && lines.size() < SHOWN; line = file.next()) {
                lines.add(line(list, mapping, line.get(), reader.read(line.get())));
            }
            return new Sample(file.headings(), lines);
        });
    }

    private static Line line(ResidentList list, ColumnMapping mapping, CsvFile.Line line, Reading reading) {
        var cells = ListColumn.of(list.purpose()).stream()
                .map(column -> mapping.cell(line, column))
                .toList();
        return new Line(
                line.number(),
                cells,
                reading instanceof Reading.Faulty faulty ? faulty.fault().words() : "");
    }

    /** What is missing, or the column that the first lines show to be another one; empty when the list can be read. */
    List<Refusal> refusals(ResidentList list, ColumnMapping mapping) {
        var missing = mapping.missing(list.purpose()).stream()
                .map(column -> Refusal.at(field(column), "electorate.list.column.missing", column.label()))
                .toList();
        return missing.isEmpty() ? wrongColumn(list, mapping).stream().toList() : missing;
    }

    private Optional<Refusal> wrongColumn(ResidentList list, ColumnMapping mapping) {
        return open(list, file -> {
            var reader = run.reader(list, mapping);
            var faults = new EnumMap<LineFault, Integer>(LineFault.class);
            var read = 0;
            for (var line = file.next(); line.isPresent() && read < TRIED; line = file.next()) {
                read++;
                if (reader.read(line.get()) instanceof Reading.Faulty faulty) {
                    faults.merge(faulty.fault(), 1, Integer::sum);
                }
            }
            var tried = read;
            return faults.entrySet().stream()
                    .filter(fault -> 2 * fault.getValue() > tried)
                    .max(Map.Entry.comparingByValue())
                    .map(fault -> Refusal.at(
                            field(column(fault.getKey())),
                            "electorate.list.column.wrong",
                            fault.getValue(),
                            tried,
                            fault.getKey().words()));
        });
    }

    private static ListColumn column(LineFault fault) {
        return switch (fault) {
            case BIRTH_NAME, DUPLICATE, SAME_PERSON, HAS_LETTER -> ListColumn.BIRTH_NAME;
            case GIVEN_NAMES -> ListColumn.GIVEN_NAMES;
            case BIRTH_DATE -> ListColumn.BIRTH_DATE;
            case COMMUNE -> ListColumn.COMMUNE;
            case ADDRESS -> ListColumn.ADDRESS;
        };
    }

    private static String field(ListColumn column) {
        return "columns[" + column + "]";
    }

    private interface Look<T> {

        T at(CsvFile file) throws IOException, CsvFile.Unreadable;
    }

    private <T> T open(ResidentList list, Look<T> look) {
        try (var file = CsvFile.open(folder.upload(list.id()))) {
            return look.at(file);
        } catch (CsvFile.Unreadable e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
