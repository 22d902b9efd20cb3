package fr.comptoir.ballot;

import fr.comptoir.ballot.Checklist.Item;
import fr.comptoir.ballot.Checklist.State;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.electorate.LetterCodes;
import fr.comptoir.electorate.Register;
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
    private final Register register;
    private final LetterCodes letters;

    ElectorateChecks(
            StaffDirectory staff, Outbox outbox, FranceConnect franceConnect, Register register, LetterCodes letters) {
        this.staff = staff;
        this.outbox = outbox;
        this.franceConnect = franceConnect;
        this.register = register;
        this.letters = letters;
    }

    /** What the officers should know of it. */
    List<Item> items(EditionView edition) {
        var items = new ArrayList<Item>();
        items.add(officers());
        items.add(mail());
        var checks = edition.electorate().checks();
        if (checks.contains(ResidencyCheck.FRANCECONNECT)) {
            items.add(item(franceConnect.isOffered(), "ballot.check.franceConnect"));
        }
        if (checks.contains(ResidencyCheck.REGISTER)) {
            items.add(register(edition));
        }
        if (checks.contains(ResidencyCheck.LETTER)) {
            items.add(letters(edition));
        }
        return items;
    }

    /** Without a register in force, every vote would be refused. */
    private Item register(EditionView edition) {
        return register.inForce(edition.id())
                .map(inForce -> new Item(State.READY, "ballot.check.register", inForce.entries()))
                .orElseGet(() -> new Item(State.MISSING, "ballot.check.register.missing"));
    }

    /** Letters may still be printed while the poll is open. */
    private Item letters(EditionView edition) {
        var codes = letters.count(edition.id());
        return new Item(codes == 0 ? State.TO_KNOW : State.READY, "ballot.check.letters", codes);
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
