package fr.comptoir.comptoir;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.NotFound;
import fr.comptoir.territory.Territories;
import fr.comptoir.territory.Territory;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where and when residents are received: the agenda, a comptoir's page, the feed for calendars. */
@Controller
class AgendaController {

    private final Agenda agenda;
    private final AgendaCalendar calendar;
    private final Editions editions;
    private final Territories territories;
    private final Dates dates;
    private final Clock clock;

    AgendaController(
            Agenda agenda,
            AgendaCalendar calendar,
            Editions editions,
            Territories territories,
            Dates dates,
            Clock clock) {
        this.agenda = agenda;
        this.calendar = calendar;
        this.editions = editions;
        this.territories = territories;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/comptoirs")
    String agenda(@RequestParam(name = "territoire", required = false) @Nullable String territory, Model model) {
        var sessions = sessions(territory);
        model.addAttribute("months", SessionCard.byMonth(coming(sessions), dates));
        model.addAttribute("past", past(sessions).stream().map(this::card).toList());
        model.addAttribute("territory", territory);
        model.addAttribute("filtered", territory != null && !territory.isBlank());
        model.addAttribute("territories", territories.groups(Territory.Kind.EPCI));
        return "comptoir/agenda";
    }

    @GetMapping("/comptoirs/{id}")
    String comptoir(@PathVariable UUID id, Model model) {
        var comptoir = agenda.comptoir(new ComptoirId(id)).orElseThrow(NotFound::new);
        var sessions = agenda.ofComptoir(comptoir.id());
        model.addAttribute("comptoir", comptoir);
        model.addAttribute("coming", coming(sessions).stream().map(this::card).toList());
        model.addAttribute("past", past(sessions).stream().map(this::card).toList());
        return "comptoir/comptoir";
    }

    @GetMapping("/comptoirs.ics")
    ResponseEntity<String> feed(
            @RequestParam(name = "territoire", required = false) @Nullable String territory,
            @RequestParam(name = "comptoir", required = false) @Nullable UUID comptoir) {
        var sessions = comptoir == null ? sessions(territory) : agenda.ofComptoir(new ComptoirId(comptoir));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comptoirs.ics\"")
                .body(calendar.write(sessions));
    }

    private List<SessionView> sessions(@Nullable String territory) {
        return editions.current().map(EditionView::id).map(agenda::ofEdition).orElse(List.of()).stream()
                .filter(session -> territory == null
                        || territory.isBlank()
                        || session.comptoir().commune().epci().code().equals(territory))
                .toList();
    }

    private List<SessionView> coming(List<SessionView> sessions) {
        var now = clock.instant();
        return sessions.stream()
                .filter(session -> session.endsAt().isAfter(now))
                .toList();
    }

    /** The last one first. */
    private List<SessionView> past(List<SessionView> sessions) {
        var now = clock.instant();
        return sessions.stream()
                .filter(session -> !session.endsAt().isAfter(now))
                .sorted(Comparator.comparing(SessionView::startsAt).reversed())
                .toList();
    }

    private SessionCard card(SessionView session) {
        return SessionCard.of(session, dates);
    }
}
