package fr.comptoir.ballot;

import fr.comptoir.electorate.Contact;
import fr.comptoir.electorate.Elector;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.platform.VisitorOrder;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.CommuneChoice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays the pages of the booth: each method fills the model and names the view. */
@Component
class BoothPages {

    private static final int REFUSED = 422;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    private final BoothDoor door;
    private final ChoiceCards cards;
    private final VisitorOrder order;
    private final IdentityDesk identities;
    private final BoothProof proofs;

    BoothPages(BoothDoor door, ChoiceCards cards, VisitorOrder order, IdentityDesk identities, BoothProof proofs) {
        this.door = door;
        this.cards = cards;
        this.order = order;
        this.identities = identities;
        this.proofs = proofs;
    }

    /** Step 1: the ballot, in the visitor's own order. */
    String choose(Booth booth, Visit visit) {
        var seed = order.seed(visit.request(), visit.response());
        var shown = order.sort(cards.of(booth, visit.form()), seed, ChoiceCards.Card::number);
        visit.model().addAttribute("booth", booth);
        visit.model().addAttribute("cards", shown);
        visit.model().addAttribute("chosen", (int)
                shown.stream().filter(ChoiceCards.Card::chosen).count());
        return "ballot/choose";
    }

    /** Step 1 again, with why the choices cannot stay as they are. */
    String refuseChoices(Booth booth, List<Refusal> reasons, Visit visit) {
        refuse(reasons, visit);
        return choose(booth, visit);
    }

    /** Step 2: what was chosen. */
    String check(Booth booth, Visit visit) {
        chosen(booth, visit);
        return "ballot/check";
    }

    /** Step 3: who votes. */
    String identity(Booth booth, Visit visit) {
        visit.model().addAttribute("booth", booth);
        visit.model().addAttribute("consentBelow", booth.edition().electorate().consentAge());
        return "ballot/identity";
    }

    /** Step 3 again, with what is missing. */
    String refuseIdentity(Booth booth, List<Refusal> reasons, Visit visit) {
        refuse(reasons, visit);
        if (identities.commune(visit.form()) instanceof CommuneChoice.Several(var communes)) {
            visit.model().addAttribute("communeChoices", communes);
        }
        return identity(booth, visit);
    }

    /** Step 4: the code has been sent; the page holds all that will be cast, signed. */
    String code(Booth booth, Elector elector, Visit visit) {
        var label = identities.commune(visit.form()) instanceof CommuneChoice.One(var commune) ? commune.label() : "";
        var posted = BoothForm.text(visit.form().token());
        var settled =
                visit.form().in(label).with(posted.isBlank() ? Token.next().value() : posted);
        visit.model()
                .addAttribute("form", settled.proven(proofs.of(booth.edition().id(), settled)));
        return codePage(booth, elector, visit);
    }

    /** Step 4 again: the code was wrong. */
    String refuseCode(Booth booth, Elector elector, Visit visit) {
        refuse(List.of(Refusal.at("code", "electorate.code.wrong")), visit);
        return codePage(booth, elector, visit);
    }

    /** Step 4 again: nobody knows whether the ballot is in; pressing again tells. */
    String unknown(Booth booth, Elector elector, Visit visit) {
        FormErrors.apply(visit.errors(), List.of(Refusal.of("ballot.vote.unknown")));
        visit.response().setStatus(UNAVAILABLE);
        return codePage(booth, elector, visit);
    }

    private String codePage(Booth booth, Elector elector, Visit visit) {
        chosen(booth, visit);
        visit.model()
                .addAttribute("mailbox", elector.contact().map(Contact::masked).orElse(""));
        return "ballot/code";
    }

    /** Step 5: the ballot is in. */
    String receipt(Booth booth, Elector elector, CastOutcome.Recorded recorded, Visit visit) {
        var mailed = BoothForm.ticked(visit.form().receiptByMail()) && !recorded.before();
        visit.model().addAttribute("booth", booth);
        visit.model().addAttribute("receipt", recorded.receipt().grouped());
        visit.model().addAttribute("before", recorded.before());
        visit.model()
                .addAttribute(
                        "mailbox",
                        mailed ? elector.contact().map(Contact::masked).orElse("") : "");
        return "ballot/receipt";
    }

    /** A vote is recorded under this identity already. */
    String alreadySigned(Booth booth, Visit visit) {
        visit.model().addAttribute("booth", booth);
        visit.response().setStatus(CONFLICT);
        return "ballot/already";
    }

    /** There is nothing to vote on today: since when, or until when. */
    String shut(Visit visit) {
        visit.model().addAttribute("edition", door.edition().orElse(null));
        visit.model().addAttribute("poll", door.poll().orElse(null));
        return "ballot/shut";
    }

    /** The same to somebody who was voting. */
    String late(Visit visit) {
        visit.response().setStatus(CONFLICT);
        visit.model().addAttribute("late", true);
        return shut(visit);
    }

    private void chosen(Booth booth, Visit visit) {
        visit.model().addAttribute("booth", booth);
        visit.model()
                .addAttribute(
                        "chosen",
                        cards.of(booth, visit.form()).stream()
                                .filter(ChoiceCards.Card::chosen)
                                .toList());
    }

    private static void refuse(List<Refusal> reasons, Visit visit) {
        FormErrors.apply(visit.errors(), reasons);
        visit.response().setStatus(REFUSED);
    }
}
