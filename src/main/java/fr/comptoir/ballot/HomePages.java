package fr.comptoir.ballot;

import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Refusal;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneChoice;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Asks where a visitor lives, when that decides on what they vote: their commune, chosen by name. What they declare with
 * their identity is checked again and alone counts.
 */
@Component
class HomePages {

    private final IdentityDesk identities;

    HomePages(IdentityDesk identities) {
        this.identities = identities;
    }

    /** Where the visitor said that they live, when this edition asks it. */
    Optional<Commune> home(Booth booth, BoothForm form) {
        return booth.asksHome() && identities.commune(form) instanceof CommuneChoice.One(var commune)
                ? Optional.of(commune)
                : Optional.empty();
    }

    /** What the visitor votes on. */
    Booth here(Booth booth, BoothForm form) {
        return home(booth, form)
                .map(commune -> booth.openTo(commune.epci().code()))
                .orElse(booth);
    }

    /** The projects of which the form says something although they are not open where the visitor lives. */
    List<BallotLine> closed(Booth booth, BoothForm form) {
        var open = here(booth, form).lines();
        return booth.lines().stream()
                .filter(line -> form.mark(line.number()).isPresent() && !open.contains(line))
                .toList();
    }

    /** Why what the form says cannot be voted where the visitor lives. */
    Optional<Refusal> elsewhere(Booth booth, BoothForm form) {
        return home(booth, form)
                .flatMap(commune -> booth.rules().elsewhere(commune.epci().code(), form.chosen()));
    }

    /** The page that asks for the commune, when it is needed and not known yet. */
    Optional<String> missing(Booth booth, Visit visit) {
        if (!booth.asksHome() || home(booth, visit.form()).isPresent()) {
            return Optional.empty();
        }
        if (HttpMethod.POST.matches(visit.request().getMethod())) {
            FormErrors.apply(visit.errors(), List.of(Refusal.at("commune", reason(visit))));
            visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return Optional.of(ask(booth, visit));
    }

    private String reason(Visit visit) {
        return switch (identities.commune(visit.form())) {
            case CommuneChoice.Several(var communes) -> {
                visit.model().addAttribute("communeChoices", communes);
                yield "electorate.commune.several";
            }
            case CommuneChoice.None _ ->
                BoothForm.text(visit.form().commune()).isBlank()
                        ? "electorate.commune.missing"
                        : "electorate.commune.unknown";
            case CommuneChoice.One _ -> throw new IllegalStateException("the commune is known");
        };
    }

    /** The page that asks for the commune. */
    String ask(Booth booth, Visit visit) {
        visit.model().addAttribute("booth", booth);
        return "ballot/home";
    }
}
