package fr.comptoir.demonstration;

import fr.comptoir.comptoir.Agenda;
import fr.comptoir.comptoir.ComptoirArchive;
import fr.comptoir.comptoir.ComptoirId;
import fr.comptoir.comptoir.ComptoirView;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads what a newcomer walks through, once: the team and the edition of 2021, then an edition whose poll is open. Each of
 * the two is one transaction, so that a load that is killed leaves nothing behind and the next start does it again.
 */
@Component
@ConditionalOnProperty("comptoir.demonstration")
class DemonstrationLoader {

    private final PastEdition past;
    private final OpenEdition open;
    private final DemonstrationStaff staff;
    private final Agenda agenda;
    private final ComptoirArchive comptoirs;
    private final TransactionTemplate transaction;

    DemonstrationLoader(
            PastEdition past,
            OpenEdition open,
            DemonstrationStaff staff,
            Agenda agenda,
            ComptoirArchive comptoirs,
            TransactionTemplate transaction) {
        this.past = past;
        this.open = open;
        this.staff = staff;
        this.agenda = agenda;
        this.comptoirs = comptoirs;
        this.transaction = transaction;
    }

    /** Whether {@link #load} would change nothing now. */
    boolean isLoaded() {
        return past.isThere() && open.isThere();
    }

    /** Adds what is missing: everything the first time, later only an edition with an open poll. */
    void load(Progress progress) {
        var pastIsMissing = !past.isThere();
        var openIsMissing = !open.isThere();
        progress.expect((pastIsMissing ? PastEdition.STEPS + 1 : 0) + (openIsMissing ? 1 : 0));
        if (pastIsMissing) {
            transaction.executeWithoutResult(_ -> {
                progress.step("équipe de démonstration, structures partenaires, comptoirs");
                staff.arrive();
                past.load(places(), progress);
            });
        }
        if (openIsMissing) {
            transaction.executeWithoutResult(_ -> open.load(places(), progress));
        }
    }

    private List<ComptoirId> places() {
        var known = agenda.comptoirs();
        return known.isEmpty()
                ? comptoirs.addComptoirs(Texts.comptoirs())
                : known.stream().map(ComptoirView::id).toList();
    }
}
