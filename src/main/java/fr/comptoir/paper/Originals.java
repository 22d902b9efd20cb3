package fr.comptoir.paper;

import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.KeyedHash;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.StaffAction;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of the original sheets: drawn at random, so that neither a pile nor a day can be read in them. Which sheet goes
 * to whom is written nowhere.
 */
@Service
class Originals {

    /** Most sheets in one printing. */
    static final int MOST = 200;

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String MARKS = "23456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int MARK_LENGTH = 6;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Originals(JdbcClient jdbc, KeyedHash hash, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.events = events;
    }

    /**
     * A sheet to print.
     *
     * @param number its number: two letters, four digits
     * @param mark its security mark: only this installation can compute it
     */
    record Original(String number, String mark) {}

    /** Draws the numbers of so many sheets and keeps them. */
    @Transactional
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public List<Original> draw(EditionView edition, int sheets, Actor actor) {
        var drawn = new ArrayList<Original>();
        while (drawn.size() < sheets) {
            var number = number();
            if (keep(edition.id(), number)) {
                drawn.add(new Original(number, mark(edition.id(), number)));
            }
        }
        events.publishEvent(new StaffAction(
                actor, "paper.printed", edition.slug(), "Bulletins papier imprimés : %d.".formatted(sheets)));
        return drawn;
    }

    private boolean keep(EditionId edition, String number) {
        try {
            jdbc.sql("insert into paper_original (edition_id, number) values (:edition, :number)")
                    .param("edition", edition.value())
                    .param("number", number)
                    .update();
            return true;
        } catch (DuplicateKeyException drawnBefore) {
            return false;
        }
    }

    private String number() {
        return "%c%c%04d"
                .formatted(
                        LETTERS.charAt(random.nextInt(LETTERS.length())),
                        LETTERS.charAt(random.nextInt(LETTERS.length())),
                        random.nextInt(10_000));
    }

    /** The security mark of a number, which a reader compares with the one on the sheet. */
    String mark(EditionId edition, String number) {
        var bytes = hash.of("paper-mark", edition, number);
        var mark = new StringBuilder();
        for (var index = 0; index < MARK_LENGTH; index++) {
            mark.append(MARKS.charAt(Math.floorMod(bytes[index], MARKS.length())));
        }
        return mark.toString();
    }

    /** How many originals were printed. */
    int count(EditionId edition) {
        return jdbc.sql("select count(*) from paper_original where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }
}
