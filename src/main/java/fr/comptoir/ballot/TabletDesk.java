package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.Declaration;
import fr.comptoir.platform.BriefCookie;
import fr.comptoir.platform.SealedText;
import fr.comptoir.platform.VisitorOrder;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The tablet of a desk. An officer who has seen somebody's document is given a ticket: the declaration, sealed. The tablet
 * that opens it holds one visit at a time, ended by the page for the next person. Nothing of this is on the server, and
 * nothing makes a ticket serve once but the roll, where one signs once.
 */
@Component
public class TabletDesk {

    /** Where a tablet waits for the next person; a ticket goes behind its {@code #}, which browsers send to no server. */
    public static final String ADDRESS = "/voter/tablette";
    /** How long a ticket opens. */
    public static final Duration SHOWN = Duration.ofMinutes(10);

    /** What {@link BoothForm#way} says of somebody whose document was seen at a desk. */
    static final String WAY = "desk";

    /** Long, for whoever reads slowly or is read to; the tablet goes back by itself long before, when left alone. */
    private static final Duration BELIEVED = Duration.ofHours(1);

    private static final BriefCookie VISIT = new BriefCookie("tablette", "/voter");
    private static final int LINES = 5;

    private final SealedText seal;
    private final Territories territories;
    private final VisitorOrder order;

    TabletDesk(SealedText seal, Territories territories, VisitorOrder order) {
        this.seal = seal;
        this.territories = territories;
        this.order = order;
    }

    /** The ticket of somebody who may vote: whoever reads it votes in their place. */
    public String ticket(EditionView edition, Declaration declaration) {
        return seal.sealToDraw("desk-ticket", edition.id().toString(), SHOWN, text(declaration));
    }

    /** Begins the visit of a ticket on this tablet; nothing when it was changed, is too old or of another edition. */
    Optional<BoothForm> welcome(EditionView edition, Visit visit) {
        return seal.open("desk-ticket", edition.id().toString(), ticket(visit.form()))
                .flatMap(TabletDesk::declaration)
                .filter(_ -> edition.electorate().channels().contains(VotingChannel.DESK))
                .map(who -> begin(edition, who, visit));
    }

    /** A whole address that was pasted ends with its ticket. */
    private static String ticket(BoothForm form) {
        var pasted = BoothForm.text(form.pivot()).strip();
        return pasted.substring(pasted.indexOf('#') + 1);
    }

    private BoothForm begin(EditionView edition, Declaration who, Visit visit) {
        var name = Token.next().value();
        VISIT.give(visit.request(), visit.response(), name, BELIEVED);
        var form = BoothForm.empty().with(Token.next().value());
        return assisted(who, form, seal.seal("desk-identity", context(edition, form, name), BELIEVED, text(who)));
    }

    private BoothForm assisted(Declaration who, BoothForm form, String sealed) {
        var home = territories.find(who.commune()).orElseThrow();
        return form.assisted(who, home.label(), sealed);
    }

    /**
     * Who votes on this tablet; nothing once the visit is over, when the field was changed or is of another visit or edition,
     * or where a member of staff is signed in: their browser is never that of a voter.
     */
    Optional<Declaration> identity(EditionView edition, Visit visit) {
        return VISIT.read(visit.request())
                .filter(_ -> !isStaff(visit))
                .flatMap(name -> seal.open(
                        "desk-identity",
                        context(edition, visit.form(), name),
                        BoothForm.text(visit.form().pivot())))
                .flatMap(TabletDesk::declaration);
    }

    /** Whether a member of staff is signed in in this browser. */
    static boolean isStaff(Visit visit) {
        return visit.request().getUserPrincipal() != null;
    }

    /** The form as the page before « Je vote » shows it: what the officer read on the document and nothing else. */
    BoothForm shown(EditionView edition, Visit visit) {
        return identity(edition, visit)
                .map(who ->
                        assisted(who, visit.form(), BoothForm.text(visit.form().pivot())))
                .orElse(visit.form());
    }

    /** Ends the visit: no page of it that comes back by the button « back » opens any more, and the next order is another. */
    void forget(Visit visit) {
        VISIT.take(visit.request(), visit.response());
        order.forget(visit.request(), visit.response());
    }

    private static String context(EditionView edition, BoothForm form, String visit) {
        return edition.id() + "\n" + BoothForm.text(form.token()) + "\n" + visit;
    }

    private static String text(Declaration who) {
        return String.join(
                "\n",
                line(who.birthName()),
                line(who.givenNames()),
                who.birthDate().toString(),
                who.commune().value(),
                String.valueOf(who.parentalConsent()));
    }

    private static String line(String name) {
        return name.replaceAll("\\R", " ");
    }

    private static Optional<Declaration> declaration(String text) {
        var lines = List.of(text.split("\n", -1));
        return lines.size() == LINES
                ? Optional.of(new Declaration(
                        lines.get(0),
                        lines.get(1),
                        new BirthDate(LocalDate.parse(lines.get(2))),
                        new CommuneCode(lines.get(3)),
                        // The officer made them swear before the ticket existed.
                        true,
                        Boolean.parseBoolean(lines.get(4))))
                : Optional.empty();
    }
}
