package fr.comptoir.electorate.register;

import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import fr.comptoir.spreadsheet.CsvFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with lists of residents: upload, say what the columns hold, read, put in force, fetch the letters. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
class ListDesk {

    private static final int LONGEST_NAME = 120;

    private final ResidentLists lists;
    private final ListFolder folder;
    private final RegisterEntries entries;
    private final ListSample samples;
    private final ListRunner runner;
    private final ApplicationEventPublisher events;

    ListDesk(
            ResidentLists lists,
            ListFolder folder,
            RegisterEntries entries,
            ListSample samples,
            ListRunner runner,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.folder = folder;
        this.entries = entries;
        this.samples = samples;
        this.runner = runner;
        this.events = events;
    }

    List<ResidentList> all(EditionView edition) {
        return lists.of(edition.id());
    }

    /** A list of this edition; another edition's does not exist. */
    ResidentList find(EditionView edition, ListId id) {
        return lists.find(id)
                .filter(list -> list.editionId().equals(edition.id()))
                .orElseThrow(NotFound::new);
    }

    /** Keeps a file for the time of its reading, or says why it is no table. */
    Result<ListId> upload(EditionView edition, Purpose purpose, String name, InputStream content, Actor actor)
            throws IOException {
        var id = ListId.next();
        var size = folder.store(id, content);
        try (var file = CsvFile.open(folder.upload(id))) {
            var mapping = ColumnMapping.proposed(purpose, file.headings());
            lists.add(id, edition.id(), purpose, shortened(name), size, mapping.text(), actor);
            return Result.done(id);
        } catch (CsvFile.Unreadable unreadable) {
            folder.delete(id);
            return Result.refused(Refusal.at("file", "electorate.list.refused", ListRun.words(unreadable)));
        }
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /** The first lines of the file as these columns read them. */
    ListSample.Sample sample(ResidentList list, ColumnMapping mapping) {
        return samples.of(list, mapping);
    }

    /** Begins the reading, unless the columns make no sense: a wrong one is noticed on the first lines. */
    @Transactional
    public Result<ListId> start(
            EditionView edition, ResidentList list, ColumnMapping mapping, boolean adds, boolean printed, Actor actor) {
        var refusals = samples.refusals(list, mapping);
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        if (!lists.start(list.id(), mapping, adds, printed)) {
            return Result.refused(Refusal.of("electorate.list.started"));
        }
        events.publishEvent(new StaffAction(
                actor, "list.read", edition.slug(), list.purpose().label() + " : lecture d’un fichier."));
        return Result.done(list.id());
    }

    /** Reads it in the background, once {@link #start} is committed. */
    void wake(ListId id) {
        runner.wake(id);
    }

    /** Makes a list that was read the register of the edition, in one step. */
    @Transactional
    public Result<ListId> putInForce(EditionView edition, ResidentList list, Actor actor) {
        if (list.purpose() != Purpose.REGISTER || !lists.move(list.id(), ListStatus.READY, ListStatus.DONE, "")) {
            return Result.refused(Refusal.of("electorate.list.notReady"));
        }
        entries.putInForce(list);
        events.publishEvent(new StaffAction(
                actor,
                "register.in-force",
                edition.slug(),
                "Registre en service : " + list.kept() + " lignes gardées, " + list.faulty() + " refusées."));
        return Result.done(list.id());
    }

    /** Gives a list up; what was uploaded and made of it is deleted. */
    @Transactional
    public void drop(EditionView edition, ResidentList list, Actor actor) {
        var dropped = lists.move(list.id(), ListStatus.MAPPING, ListStatus.DROPPED, "")
                || lists.move(list.id(), ListStatus.RUNNING, ListStatus.DROPPED, "")
                || lists.move(list.id(), ListStatus.READY, ListStatus.DROPPED, "");
        if (dropped) {
            folder.delete(list.id());
            events.publishEvent(new StaffAction(
                    actor, "list.dropped", edition.slug(), list.purpose().label() + " : fichier abandonné."));
        }
    }

    /** The letters have been fetched: they are deleted here. */
    @Transactional
    public void fetched(EditionView edition, ResidentList list, Actor actor) {
        if (lists.move(list.id(), ListStatus.READY, ListStatus.DONE, "")) {
            folder.delete(list.id());
            events.publishEvent(new StaffAction(
                    actor,
                    "letters.fetched",
                    edition.slug(),
                    list.kept() + " lettres téléchargées, puis effacées ici."));
        }
    }

    boolean isInForce(ResidentList list) {
        return entries.isInForce(list.editionId(), list.id());
    }

    int shared(ResidentList list) {
        return list.purpose() == Purpose.REGISTER ? entries.shared(list.id()) : 0;
    }
}
