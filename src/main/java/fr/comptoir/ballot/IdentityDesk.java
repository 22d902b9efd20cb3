package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.Declaration;
import fr.comptoir.electorate.DeclarationReader;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.Eligibility;
import fr.comptoir.electorate.Way;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.Territories;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Reads the identity page: what was typed becomes an elector, or every reason why it does not. */
@Component
class IdentityDesk {

    private final DeclarationReader reader;
    private final Territories territories;
    private final Eligibility eligibility;
    private final WayDesk ways;
    private final FranceConnectDesk franceConnect;
    private final TabletDesk tablets;

    IdentityDesk(
            DeclarationReader reader,
            Territories territories,
            Eligibility eligibility,
            WayDesk ways,
            FranceConnectDesk franceConnect,
            TabletDesk tablets) {
        this.reader = reader;
        this.territories = territories;
        this.eligibility = eligibility;
        this.ways = ways;
        this.franceConnect = franceConnect;
        this.tablets = tablets;
    }

    /** The commune that was named: it is chosen, never guessed. */
    CommuneChoice commune(BoothForm form) {
        return reader.choose(form.commune());
    }

    /** The code of the EPCI in which an elector lives. */
    String territory(Elector elector) {
        return territories.find(elector.commune()).orElseThrow().epci().code();
    }

    /** The elector, or the refusals at the fields of {@link BoothForm}, in the order of the page. */
    Result<Elector> read(EditionView edition, Visit visit) {
        return switch (BoothForm.text(visit.form().way())) {
            case FranceConnectDesk.WAY -> identified(edition, visit.form());
            case TabletDesk.WAY -> seen(edition, visit);
            default -> declared(edition, visit.form());
        };
    }

    /** The form as the page before « Je vote » shows it: what somebody else said of the person counts, what was posted does not. */
    BoothForm shown(EditionView edition, Visit visit) {
        return visit.form().isAssisted()
                ? tablets.shown(edition, visit)
                : franceConnect.shown(edition.id(), visit.form());
    }

    /** Whether this comes from the tablet of a desk and belongs to no visit that goes on there. */
    boolean isOver(EditionView edition, Visit visit) {
        return visit.form().isAssisted() && tablets.identity(edition, visit).isEmpty();
    }

    /** The elector whose document an officer has seen. */
    private Result<Elector> seen(EditionView edition, Visit visit) {
        return tablets.identity(edition, visit)
                .map(who -> eligibility.check(edition, who, new Way.Desk()))
                .orElseGet(() -> Result.refused(Refusal.of("ballot.tablet.over")));
    }

    /** The elector that FranceConnect answers for: what was sealed on the way back counts, what the page shows does not. */
    private Result<Elector> identified(EditionView edition, BoothForm form) {
        var who = franceConnect.identity(edition.id(), form);
        if (who.isEmpty()) {
            return Result.refused(Refusal.of("ballot.franceconnect.expired"));
        }
        var refusals = new ArrayList<Refusal>();
        var commune = reader.commune(form.commune(), refusals);
        if (commune.isEmpty()) {
            return Result.refused(refusals);
        }
        var declaration = new Declaration(
                who.get().birthName(),
                who.get().givenNames(),
                new BirthDate(who.get().birthDate()),
                commune.get().code(),
                BoothForm.ticked(form.sworn()),
                BoothForm.ticked(form.parentalConsent()));
        return eligibility.check(
                edition, declaration, new Way.FranceConnect(who.get().subject()));
    }

    private Result<Elector> declared(EditionView edition, BoothForm form) {
        var refusals = new ArrayList<Refusal>();
        var declaration = reader.read(form.typed(), refusals);
        var way = ways.read(edition, form, refusals);
        if (declaration.isPresent() && way.isPresent()) {
            return eligibility.check(edition, declaration.get(), way.get());
        }
        if (!BoothForm.ticked(form.sworn())) {
            refusals.add(Refusal.at("sworn", "electorate.sworn.missing"));
        }
        return Result.refused(refusals);
    }
}
