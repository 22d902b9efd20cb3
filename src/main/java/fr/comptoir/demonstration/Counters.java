package fr.comptoir.demonstration;

import fr.comptoir.comptoir.ArchivedSession;
import fr.comptoir.comptoir.ComptoirArchive;
import fr.comptoir.comptoir.ComptoirId;
import fr.comptoir.idea.IdeaId;
import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The sessions of the invented comptoirs of one edition, and the ideas noted there. */
final class Counters {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    private final EditionId edition;
    private final List<ComptoirId> comptoirs;
    private final People people;
    private final Dice dice;
    private final ZoneId zone;
    private final List<Slot> slots = new ArrayList<>();

    Counters(EditionId edition, List<ComptoirId> comptoirs, People people, Dice dice, ZoneId zone) {
        this.edition = edition;
        this.comptoirs = comptoirs;
        this.people = people;
        this.dice = dice;
        this.zone = zone;
    }

    /** A session, with the ideas noted so far. */
    private record Slot(
            ComptoirId comptoir, Instant startsAt, Instant endsAt, String note, boolean held, List<IdeaId> ideas) {}

    /** A session that took place, with visitors. */
    void held(int comptoir, LocalDate day, boolean morning) {
        var start = morning ? MORNING : AFTERNOON;
        slots.add(slot(comptoir, day, start, start.plusMinutes(210), "", true));
    }

    /** A session to come, or under way, where nobody has been noted yet. */
    void planned(int comptoir, LocalDate day, LocalTime from, LocalTime to, String note) {
        slots.add(slot(comptoir, day, from, to, note, false));
    }

    private Slot slot(int comptoir, LocalDate day, LocalTime from, LocalTime to, String note, boolean held) {
        var where = comptoirs.get(Math.floorMod(comptoir, comptoirs.size()));
        return new Slot(where, at(day, from), at(day, to), note, held, new ArrayList<>());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** At one of the sessions held, somebody voiced an idea. */
    Visit visit() {
        var held = slots.stream().filter(Slot::held).toList();
        var slot = held.get(dice.between(0, held.size() - 1));
        return new Visit(slot.startsAt().plusSeconds(dice.between(10, 200) * 60L), slot.ideas());
    }

    /**
     * When an idea was voiced at a session, and where to note it.
     *
     * @param voicedAt when
     * @param notebook the ideas of the session
     */
    record Visit(Instant voicedAt, List<IdeaId> notebook) {}

    /** Stores the sessions with their visitors and ideas. */
    void store(ComptoirArchive archive) {
        archive.addSessions(slots.stream().map(this::archived).toList());
    }

    private ArchivedSession archived(Slot slot) {
        var visitors = people.visitors(slot.held() ? slot.ideas().size() + dice.between(5, 14) : 0);
        return new ArchivedSession(
                slot.comptoir(), edition, slot.startsAt(), slot.endsAt(), slot.note(), visitors, slot.ideas());
    }
}
