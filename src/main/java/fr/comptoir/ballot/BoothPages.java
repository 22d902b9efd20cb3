package fr.comptoir.ballot;

import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.electorate.Contact;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.RefusalCounts;
import fr.comptoir.electorate.RefusalReason;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.platform.VisitorOrder;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.CommuneChoice;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays the pages of the booth: each method fills the model and names the view. */
@Component
class BoothPages {

    private static final int REFUSED = 422;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    private final BoothDoor door;
    private final ChoiceCards cards;
    private final PaperPages papers;
    private final HomePages homes;
    private final VisitorOrder order;
    private final IdentityDesk identities;
    private final BoothProof proofs;
    private final WayDesk ways;
    private final FranceConnectDesk franceConnect;
    private final TabletDesk tablets;
    private final RefusalCounts refusals;

    BoothPages(
            BoothDoor door,
            ChoiceCards cards,
            PaperPages papers,
            HomePages homes,
            VisitorOrder order,
            IdentityDesk identities,
            BoothProof proofs,
            WayDesk ways,
            FranceConnectDesk franceConnect,
            TabletDesk tablets,
            RefusalCounts refusals) {
        this.door = door;
        this.cards = cards;
        this.papers = papers;
        this.homes = homes;
        this.order = order;
        this.identities = identities;
        this.proofs = proofs;
        this.ways = ways;
        this.franceConnect = franceConnect;
        this.tablets = tablets;
        this.refusals = refusals;
    }

    /** Step 1: the ballot, in the visitor's own order; before it, where they live if that decides on what they vote. */
    String choose(Booth booth, Visit visit) {
        return homes.missing(booth, visit).orElseGet(() -> paper(booth, visit));
    }

    private String paper(Booth booth, Visit visit) {
        var form = visit.form();
        var seed = order.seed(visit.request(), visit.response());
        var shown = order.sort(cards.of(homes.here(booth, form), form), seed, ChoiceCards.Card::number);
        visit.model().addAttribute("booth", booth);
        visit.model().addAttribute("notice", door.notice().orElse(null));
        visit.model().addAttribute("paper", papers.page(booth, shown));
        visit.model().addAttribute("home", homes.home(booth, form).orElse(null));
        // A choice that an error tells already is not told twice.
        visit.model().addAttribute("closed", visit.errors().hasErrors() ? List.of() : homes.closed(booth, form));
        return "ballot/choose";
    }

    /** Step 1 again, with why the choices cannot stay as they are. */
    String refuseChoices(Booth booth, List<Refusal> reasons, Visit visit) {
        refuse(booth, reasons, visit);
        return choose(booth, visit);
    }

    /** Step 2: what was chosen. */
    String check(Booth booth, Visit visit) {
        return astray(booth, visit).orElseGet(() -> {
            chosen(booth, visit);
            return "ballot/check";
        });
    }

    /** Step 3: who votes. */
    String identity(Booth booth, Visit visit) {
        return astray(booth, visit).orElseGet(() -> identityPage(booth, visit));
    }

    /** Back to step 1 when it is not known where the visitor lives, or they chose what is not open there. */
    private Optional<String> astray(Booth booth, Visit visit) {
        return homes.missing(booth, visit)
                .or(() -> homes.elsewhere(booth, visit.form())
                        .map(refusal -> refuseChoices(booth, List.of(refusal), visit)));
    }

    private String identityPage(Booth booth, Visit visit) {
        visit.model().addAttribute("booth", booth);
        visit.model().addAttribute("consentBelow", booth.edition().electorate().consentAge());
        visit.model().addAttribute("ways", ways.offered(booth.edition()));
        visit.model().addAttribute("chosenWay", ways.chosen(booth.edition(), visit.form()));
        visit.model()
                .addAttribute(
                        "pivot",
                        franceConnect
                                .identity(booth.edition().id(), visit.form())
                                .orElse(null));
        visit.model().addAttribute("declared", !ways.offered(booth.edition()).isEmpty());
        if (franceConnect.isOffered(booth.edition())) {
            visit.model().addAttribute("franceConnect", true);
            franceConnect.openPolicy(visit.response());
        }
        return "ballot/identity";
    }

    /** Step 3 again, with what is missing. */
    String refuseIdentity(Booth booth, List<Refusal> reasons, Visit visit) {
        if (visit.form().isAssisted()) {
            return refuseTablet(booth, reasons, visit);
        }
        refuse(booth, reasons, visit);
        if (identities.commune(visit.form()) instanceof CommuneChoice.Several(var communes)) {
            visit.model().addAttribute("communeChoices", communes);
        }
        return identityPage(booth, visit);
    }

    /** The tablet of a desk between two people; whatever visit there was is over. */
    String tablet(Visit visit) {
        tablets.forget(visit);
        return "ballot/tablet";
    }

    /** The same, with why nobody votes now: an officer makes another ticket. */
    String refuseTablet(Booth booth, List<Refusal> reasons, Visit visit) {
        var told = reasons.stream()
                .map(refusal -> Refusal.of(refusal.code(), refusal.arguments()))
                .toList();
        refuse(booth, told, visit);
        return tablet(visit);
    }

    /** Step 4: the code has been sent; the page holds all that will be cast, signed. */
    String code(Booth booth, Elector elector, Visit visit) {
        var shown = identities.shown(booth.edition(), visit);
        var label = identities.commune(shown) instanceof CommuneChoice.One(var commune) ? commune.label() : "";
        var posted = BoothForm.text(visit.form().token());
        var settled = shown.in(label).with(posted.isBlank() ? Token.next().value() : posted);
        visit.model()
                .addAttribute("form", settled.proven(proofs.of(booth.edition().id(), settled)));
        return codePage(booth, elector, visit);
    }

    /** Step 4 again: the code was wrong. That of a letter was typed on the page before. */
    String refuseCode(Booth booth, Elector elector, Visit visit) {
        var refusal = ways.refusal(elector);
        if (elector.check() == ResidencyCheck.LETTER) {
            return refuseIdentity(booth, List.of(refusal), visit);
        }
        refuse(booth, List.of(refusal), visit);
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
        visit.model().addAttribute("codeless", elector.contact().isEmpty());
        visit.model()
                .addAttribute(
                        "sms",
                        elector.contact()
                                .filter(contact -> contact.kind() == Contact.Kind.PHONE)
                                .isPresent());
        visit.model()
                .addAttribute("mailbox", elector.contact().map(Contact::masked).orElse(""));
        return "ballot/code";
    }

    /** Step 5: the ballot is in. */
    String receipt(Booth booth, Elector elector, CastOutcome.Recorded recorded, Visit visit) {
        var mailbox = elector.contact()
                .filter(contact -> contact.kind() == Contact.Kind.EMAIL)
                .filter(_ -> BoothForm.ticked(visit.form().receiptByMail()) && !recorded.before());
        visit.model().addAttribute("booth", booth);
        visit.model().addAttribute("receipt", recorded.receipt().grouped());
        visit.model().addAttribute("before", recorded.before());
        visit.model().addAttribute("mailbox", mailbox.map(Contact::masked).orElse(""));
        visit.model()
                .addAttribute(
                        "wayOut",
                        franceConnect.wayOut(booth.edition().id(), visit).orElse(null));
        return visit.form().isAssisted() ? "ballot/tablet-receipt" : "ballot/receipt";
    }

    /** A vote is recorded under this identity already. */
    String alreadySigned(Booth booth, Visit visit) {
        refusals.add(booth.edition().id(), RefusalReason.ALREADY_SIGNED);
        visit.model().addAttribute("booth", booth);
        visit.response().setStatus(CONFLICT);
        return "ballot/already";
    }

    /** There is nothing to vote on today: since when, or until when. */
    String shut(Visit visit) {
        visit.model().addAttribute("edition", door.edition().orElse(null));
        visit.model().addAttribute("poll", door.poll().orElse(null));
        visit.model().addAttribute("notice", door.notice().orElse(null));
        return "ballot/shut";
    }

    /** The same to somebody who was voting. */
    String late(Visit visit) {
        visit.response().setStatus(CONFLICT);
        visit.model().addAttribute("late", true);
        door.edition().ifPresent(edition -> refusals.add(edition.id(), RefusalReason.NOT_OPEN));
        return shut(visit);
    }

    private void chosen(Booth booth, Visit visit) {
        visit.model().addAttribute("booth", booth);
        visit.model().addAttribute("checked", papers.checked(booth, homes.here(booth, visit.form()), visit.form()));
    }

    private void refuse(Booth booth, List<Refusal> reasons, Visit visit) {
        reasons.stream()
                .flatMap(refusal -> RefusalReasons.of(refusal).stream())
                .forEach(reason -> refusals.add(booth.edition().id(), reason));
        FormErrors.apply(visit.errors(), reasons);
        visit.response().setStatus(REFUSED);
    }
}
