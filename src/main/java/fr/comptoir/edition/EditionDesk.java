package fr.comptoir.edition;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What administrators do with editions: only what makes sense, and only until the poll is sealed. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
class EditionDesk {

    private final Editions editions;

    EditionDesk(Editions editions) {
        this.editions = editions;
    }

    /** Creates the edition unless its dates, amounts or numbers contradict one another. */
    public Result<EditionView> create(NewEdition edition, Actor actor) {
        var refusals = refusals(edition);
        return refusals.isEmpty() ? editions.create(edition, actor) : Result.refused(refusals);
    }

    /** Changes the edition; see {@link Editions#update}. */
    public Result<EditionView> update(EditionId id, int version, NewEdition edition, Actor actor) {
        var refusals = refusals(edition);
        return refusals.isEmpty() ? editions.update(id, version, edition, actor) : Result.refused(refusals);
    }

    /** Shows the edition to the public, or hides it. */
    public void publish(EditionId id, boolean published, Actor actor) {
        editions.publish(id, published, actor);
    }

    private static List<Refusal> refusals(NewEdition edition) {
        var refusals = new ArrayList<>(CalendarRules.refusals(edition.calendar()));
        if (!edition.dotation().isPositive()) {
            refusals.add(Refusal.at("dotation", "edition.dotation.positive"));
        }
        refusals.addAll(BallotRules.refusals(edition));
        refusals.addAll(ElectorateRules.refusals(edition.electorate()));
        if (edition.requestFloor().isMoreThan(edition.requestCap())) {
            refusals.add(Refusal.at("requestCap", "edition.request.order"));
        }
        if (edition.requestCap().isMoreThan(edition.dotation())) {
            refusals.add(Refusal.at("requestCap", "edition.request.dotation"));
        }
        return refusals;
    }
}
