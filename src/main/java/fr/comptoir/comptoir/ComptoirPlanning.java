package fr.comptoir.comptoir;

import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import fr.comptoir.territory.Commune;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets comptoirs up and plans their sessions. */
@Service
class ComptoirPlanning {

    private static final String HOSTS = "hasAnyRole('HOST', 'ADMINISTRATOR')";
    private static final String INSERT_COMPTOIR = """
            insert into comptoir (id, name, place, address, commune_code, access_note)
            values (:id, :name, :place, :address, :commune, :accessNote)
            """;
    private static final String UPDATE_COMPTOIR = """
            update comptoir
            set name = :name, place = :place, address = :address, commune_code = :commune, access_note = :accessNote
            where id = :id
            """;
    private static final String INSERT_SESSION = """
            insert into comptoir_session (id, comptoir_id, edition_id, starts_at, ends_at, note)
            values (:id, :comptoir, :edition, :startsAt, :endsAt, :note)
            """;
    private static final String UPDATE_SESSION = """
            update comptoir_session
            set comptoir_id = :comptoir, starts_at = :startsAt, ends_at = :endsAt, note = :note
            where id = :id and edition_id = :edition
            """;

    private final JdbcClient jdbc;
    private final Agenda agenda;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    ComptoirPlanning(JdbcClient jdbc, Agenda agenda, Dates dates, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.dates = dates;
        this.events = events;
    }

    /** Adds a comptoir, or changes the one with this identifier; refused at each field that is missing or too long. */
    @Transactional
    @PreAuthorize(HOSTS)
    public Result<ComptoirId> keep(
            Optional<ComptoirId> existing, ComptoirForm form, Optional<Commune> commune, Actor actor) {
        var reasons = new ArrayList<Refusal>();
        var name = text("name", form.name(), 120, true, reasons);
        var place = text("place", form.place(), 120, true, reasons);
        var address = text("address", form.address(), 200, true, reasons);
        var accessNote = text("accessNote", form.accessNote(), 300, false, reasons);
        if (commune.isEmpty()) {
            reasons.add(Refusal.at("commune", "comptoir.refusal.missing"));
        }
        if (!reasons.isEmpty()) {
            return Result.refused(reasons);
        }
        var id = existing.orElseGet(ComptoirId::next);
        try {
            jdbc.sql(existing.isEmpty() ? INSERT_COMPTOIR : UPDATE_COMPTOIR)
                    .param("id", id.value())
                    .param("name", name)
                    .param("place", place)
                    .param("address", address)
                    .param("commune", commune.orElseThrow().code().value())
                    .param("accessNote", accessNote)
                    .update();
        } catch (DuplicateKeyException e) {
            return Result.refused(Refusal.at("name", "comptoir.refusal.name.taken"));
        }
        var action = existing.isEmpty() ? "comptoir.added" : "comptoir.changed";
        events.publishEvent(new StaffAction(actor, action, name, place));
        return Result.done(id);
    }

    /** Plans a session of the edition, or changes the one with this identifier; refused when its times make no sense. */
    @Transactional
    @PreAuthorize(HOSTS)
    public Result<SessionId> plan(Optional<SessionId> existing, EditionId edition, SessionForm form, Actor actor) {
        var reasons = new ArrayList<Refusal>();
        var comptoir = Optional.ofNullable(form.comptoir()).map(ComptoirId::new).flatMap(agenda::comptoir);
        if (comptoir.isEmpty()) {
            reasons.add(Refusal.at("comptoir", "comptoir.refusal.missing"));
        }
        var note = text("note", form.note(), 300, false, reasons);
        var period = period(form, reasons);
        if (!reasons.isEmpty() || comptoir.isEmpty() || period.isEmpty()) {
            return Result.refused(reasons);
        }
        var planned = new SessionView(
                existing.orElseGet(SessionId::next),
                edition,
                comptoir.get(),
                period.get().startsAt(),
                period.get().endsAt(),
                note);
        try {
            store(planned, existing.isEmpty());
        } catch (DuplicateKeyException e) {
            return Result.refused(Refusal.at("day", "comptoir.refusal.session.taken"));
        }
        var action = existing.isEmpty() ? "session.planned" : "session.changed";
        events.publishEvent(new StaffAction(
                actor, action, planned.comptoir().name(), "Séance du " + dates.dayTime(planned.startsAt()) + "."));
        return Result.done(planned.id());
    }

    private Optional<Period> period(SessionForm form, List<Refusal> reasons) {
        var day = form.day();
        var from = form.from();
        var to = form.to();
        if (day == null) {
            reasons.add(Refusal.at("day", "comptoir.refusal.missing"));
        }
        if (from == null) {
            reasons.add(Refusal.at("from", "comptoir.refusal.missing"));
        }
        if (to == null || (from != null && !from.isBefore(to))) {
            reasons.add(Refusal.at("to", "comptoir.refusal.times"));
        }
        if (day == null || from == null || to == null || !from.isBefore(to)) {
            return Optional.empty();
        }
        return Optional.of(new Period(dates.at(day, from), dates.at(day, to)));
    }

    private void store(SessionView session, boolean isNew) {
        jdbc.sql(isNew ? INSERT_SESSION : UPDATE_SESSION)
                .param("id", session.id().value())
                .param("comptoir", session.comptoir().id().value())
                .param("edition", session.edition().value())
                .param("startsAt", session.startsAt())
                .param("endsAt", session.endsAt())
                .param("note", session.note())
                .update();
    }

    private static String text(
            String field, @Nullable String typed, int longest, boolean needed, List<Refusal> reasons) {
        var text = typed == null ? "" : typed.strip();
        if (needed && text.isEmpty()) {
            reasons.add(Refusal.at(field, "comptoir.refusal.missing"));
        }
        if (text.length() > longest) {
            reasons.add(Refusal.at(field, "comptoir.refusal.long", longest));
        }
        return text;
    }
}
