package fr.comptoir.electorate.register;

import fr.comptoir.electorate.ElectorKeys;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.spreadsheet.CsvFile;
import fr.comptoir.territory.Territories;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a list from where the last commit left it to its end, stretch by stretch: what a stretch keeps and where it ends
 * are committed together, so that a reading that is interrupted goes on without losing nor repeating a line. No more than
 * one stretch, and sixteen bytes a line, are in memory.
 */
@Component
class ListRun {

    private static final Logger log = LoggerFactory.getLogger(ListRun.class);

    private final ResidentLists lists;
    private final ListFaults faults;
    private final ListFolder folder;
    private final RegisterWriter register;
    private final LetterWriter letters;
    private final ElectorKeys keys;
    private final Territories territories;
    private final Clock clock;
    private final ComptoirProperties properties;
    private final TransactionTemplate transaction;

    ListRun(
            ResidentLists lists,
            ListFaults faults,
            ListFolder folder,
            RegisterWriter register,
            LetterWriter letters,
            ElectorKeys keys,
            Territories territories,
            Clock clock,
            ComptoirProperties properties,
            TransactionTemplate transaction) {
        this.lists = lists;
        this.faults = faults;
        this.folder = folder;
        this.register = register;
        this.letters = letters;
        this.keys = keys;
        this.territories = territories;
        this.clock = clock;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** Reads the list, unless somebody else does; the thread's interruption leaves it for another time. */
    void read(ListId id) {
        if (!lists.claim(id)) {
            return;
        }
        var list = lists.find(id).orElseThrow();
        try (var file = CsvFile.open(folder.upload(id))) {
            new Pass(list, file).run();
        } catch (CsvFile.Unreadable unreadable) {
            stop(id, words(unreadable));
        } catch (IOException e) {
            log.error("list {} not read", id.value(), e);
            stop(id, "Le fichier a disparu du serveur. Envoyez-le une nouvelle fois.");
        }
    }

    /** The reader of a list's lines, for this thread. */
    LineReader reader(ResidentList list, ColumnMapping mapping) {
        var today = LocalDate.ofInstant(clock.instant(), properties.zone());
        return new LineReader(list.purpose(), mapping, keys.of(list.editionId()), territories, today);
    }

    private void stop(ListId id, String why) {
        lists.move(id, ListStatus.RUNNING, ListStatus.FAILED, why);
        folder.delete(id);
    }

    /** Why a file is no table, in words for whoever sent it. */
    static String words(CsvFile.Unreadable unreadable) {
        return switch (unreadable.reason()) {
            case EMPTY -> "Le fichier est vide.";
            case NO_TEXT ->
                "Ce fichier n’est pas un tableau CSV. Dans un tableur, choisissez « Enregistrer sous » puis « CSV ».";
            case OPEN_QUOTE -> "À partir de la ligne " + unreadable.line() + ", un guillemet n’est pas refermé.";
        };
    }

    private ListWriter writer(Purpose purpose) {
        return switch (purpose) {
            case REGISTER -> register;
            case LETTERS -> letters;
        };
    }

    /** One reading of one file. */
    private final class Pass {

        private final CsvFile file;
        private final LineReader reader;
        private final ListWriter writer;
        private final LinesSeen seen = new LinesSeen();
        private ResidentList list;

        Pass(ResidentList list, CsvFile file) {
            this.list = list;
            this.file = file;
            this.reader = reader(list, list.columns());
            this.writer = writer(list.purpose());
        }

        void run() throws IOException, CsvFile.Unreadable {
            stretch(list.lineCount());
            while (!Thread.currentThread().isInterrupted()) {
                var readings = stretch(writer.stretch());
                if (readings.isEmpty()) {
                    end();
                    return;
                }
                if (!Boolean.TRUE.equals(transaction.execute(_ -> keep(readings)))) {
                    return;
                }
                list = lists.find(list.id()).orElseThrow();
            }
        }

        private List<Reading> stretch(int lines) throws IOException, CsvFile.Unreadable {
            var readings = new ArrayList<Reading>();
            while (readings.size() < lines) {
                var line = file.next();
                if (line.isEmpty()) {
                    break;
                }
                readings.add(once(reader.read(line.get())));
            }
            return readings;
        }

        private Reading once(Reading reading) {
            return reading instanceof Reading.Person person && !seen.add(writer.identity(person))
                    ? new Reading.Faulty(person.line(), writer.repeated())
                    : reading;
        }

        private boolean keep(List<Reading> readings) {
            var people = new ArrayList<Reading.Person>(readings.size());
            var faulty = new ArrayList<Reading.Faulty>();
            for (var reading : readings) {
                switch (reading) {
                    case Reading.Person person -> people.add(person);
                    case Reading.Faulty fault -> faulty.add(fault);
                }
            }
            faulty.addAll(writer.write(list, people));
            faults.add(list, faulty);
            return lists.advance(
                    list, readings.size(), readings.size() - faulty.size(), faulty.size(), file.bytesRead());
        }

        private void end() {
            var id = list.id();
            if (list.kept() == 0) {
                stop(id, "Aucune ligne n’a pu être gardée : vérifiez les colonnes.");
                return;
            }
            if (lists.move(id, ListStatus.RUNNING, ListStatus.READY, "")) {
                folder.deleteUpload(id);
            }
        }
    }
}
