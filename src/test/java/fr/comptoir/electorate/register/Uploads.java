package fr.comptoir.electorate.register;

import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Uploads lists as the pages do, without them. */
final class Uploads {

    private final ResidentLists lists;
    private final ListFolder folder;
    private final ListRun run;

    Uploads(ApplicationContext beans) {
        lists = beans.getBean(ResidentLists.class);
        folder = beans.getBean(ListFolder.class);
        run = beans.getBean(ListRun.class);
    }

    /** A list whose columns are those that its headings name, ready to be read. */
    ResidentList started(EditionView edition, Purpose purpose, boolean printed, String text) {
        try {
            var id = ListId.next();
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            folder.store(id, new ByteArrayInputStream(bytes));
            var separator = text.lines().findFirst().orElse("").split(";");
            var mapping = ColumnMapping.proposed(purpose, List.of(separator));
            lists.add(id, edition.id(), purpose, "liste.csv", bytes.length, mapping.text(), Actor.PLATFORM);
            lists.start(id, mapping, false, printed);
            return get(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, read to its end. */
    ResidentList read(EditionView edition, Purpose purpose, boolean printed, String text) {
        var list = started(edition, purpose, printed, text);
        run.read(list.id());
        return get(list.id());
    }

    ResidentList get(ListId id) {
        return lists.find(id).orElseThrow();
    }
}
