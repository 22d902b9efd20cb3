package fr.comptoir.ballot;

import fr.comptoir.ballot.Checklist.Item;
import fr.comptoir.ballot.Checklist.State;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.franceconnect.FranceConnect;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffDirectory;
import fr.comptoir.notification.MailFlow;
import fr.comptoir.notification.Outbox;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether residents could vote by each way that the edition accepts, and officers do their part. */
@Component
class ElectorateChecks {

    private static final int OFFICERS = 2;

    private final StaffDirectory staff;
    private final Outbox outbox;
    private final FranceConnect franceConnect;

    ElectorateChecks(StaffDirectory staff, Outbox outbox, FranceConnect franceConnect) {
        this.staff = staff;
        this.outbox = outbox;
        this.franceConnect = franceConnect;
    }

    /** What the officers should know of it. */
    List<Item> items(EditionView edition) {
        var items = new ArrayList<Item>();
        items.add(officers());
        items.add(mail());
        if (edition.electorate().checks().contains(ResidencyCheck.FRANCECONNECT)) {
            items.add(item(franceConnect.isOffered(), "ballot.check.franceConnect"));
        }
        return items;
    }

    private Item officers() {
        var officers = staff.withRole(Role.POLL_OFFICER).size();
        return officers < OFFICERS
                ? new Item(State.MISSING, "ballot.check.officers.missing", officers)
                : new Item(State.READY, "ballot.check.officers", officers);
    }

    private Item mail() {
        return switch (outbox.flow()) {
            case MailFlow.UNTRIED -> new Item(State.TO_KNOW, "ballot.check.mail.untried");
            case MailFlow.FLOWING -> new Item(State.READY, "ballot.check.mail");
            case MailFlow.STUCK -> new Item(State.MISSING, "ballot.check.mail.missing");
        };
    }

    private static Item item(boolean ready, String code) {
        return ready ? new Item(State.READY, code) : new Item(State.MISSING, code + ".missing");
    }
}
