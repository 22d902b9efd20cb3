package fr.comptoir.accompaniment;

import fr.comptoir.idea.IdeaBox;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.identity.StaffDirectory;
import fr.comptoir.identity.StaffId;
import fr.comptoir.identity.StaffView;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import fr.comptoir.shared.Token;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What advisers decide: take an idea up, go to the next stage, hand over, close. */
@Service
class Support {

    static final String ADVISERS = "hasAnyRole('ADVISER', 'ADMINISTRATOR')";

    private final Accompaniments accompaniments;
    private final Portfolio portfolio;
    private final IdeaBox box;
    private final StaffDirectory staff;
    private final AccompanimentMails mails;
    private final Dates dates;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Support(
            Accompaniments accompaniments,
            Portfolio portfolio,
            IdeaBox box,
            StaffDirectory staff,
            AccompanimentMails mails,
            Dates dates,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accompaniments = accompaniments;
        this.portfolio = portfolio;
        this.box = box;
        this.staff = staff;
        this.mails = mails;
        this.dates = dates;
        this.clock = clock;
        this.events = events;
    }

    /** Takes the idea up, or again after it matured; its author is told. Refused when it went another way already. */
    @Transactional
    @PreAuthorize(ADVISERS)
    public Result<Stage> takeUp(IdeaView idea, Actor adviser) {
        var existing = portfolio.of(idea.id());
        if (!idea.canBecome(IdeaStatus.IN_ACCOMPANIMENT)
                || existing.filter(AccompanimentView::isOpen).isPresent()) {
            return Result.refused(Refusal.of("accompaniment.refusal.taken"));
        }
        var structure = structureOf(adviser);
        try {
            if (existing.isPresent()) {
                accompaniments.reopen(idea.id(), adviser, structure);
            } else {
                accompaniments.open(idea, adviser, structure, dates.date(clock.instant()), clock.instant());
            }
        } catch (DuplicateKeyException e) {
            return Result.refused(Refusal.of("accompaniment.refusal.taken"));
        }
        box.become(idea.id(), IdeaStatus.IN_ACCOMPANIMENT);
        mails.begun(idea, adviser.name());
        record(adviser, "accompaniment.begun", idea, "Prise en charge.");
        return Result.done(existing.map(AccompanimentView::stage).orElse(Stage.CLARIFY));
    }

    /** The idea passes to this adviser. */
    @Transactional
    @PreAuthorize(ADVISERS)
    public void takeOver(IdeaView idea, Actor adviser) {
        var before = openFile(idea);
        accompaniments.handTo(idea.id(), adviser, structureOf(adviser));
        record(adviser, "accompaniment.handed-over", idea, "Auparavant : " + before.adviserName() + ".");
    }

    /**
     * Goes to the next stage. At the last one the author may deposit: they receive a new personal link, by mail when they
     * left an address.
     *
     * @return the new link, at the last stage
     */
    @Transactional
    @PreAuthorize(ADVISERS)
    public Optional<Token> advance(IdeaView idea, Stage from, Actor adviser) {
        var next = from.next().orElseThrow(NotFound::new);
        if (openFile(idea).stage() != from) {
            return Optional.empty();
        }
        accompaniments.reach(idea.id(), next);
        record(adviser, "accompaniment.advanced", idea, "Étape atteinte : " + next + ".");
        if (next != Stage.SUBMIT) {
            return Optional.empty();
        }
        var link = box.furtherLink(idea.id());
        mails.mayDeposit(idea, adviser.name(), link);
        return Optional.of(link);
    }

    /** Ends the accompaniment; « projet déposé » is refused until the project is. */
    @Transactional
    @PreAuthorize(ADVISERS)
    public Result<Outcome> close(IdeaView idea, ClosingForm form, Actor adviser) {
        openFile(idea);
        var outcome = form.outcome();
        if (outcome == null) {
            return Result.refused(Refusal.at("outcome", "accompaniment.refusal.missing"));
        }
        if (outcome == Outcome.SUBMITTED && idea.status() != IdeaStatus.SUBMITTED) {
            return Result.refused(Refusal.at("outcome", "accompaniment.refusal.not-deposited"));
        }
        accompaniments.close(idea.id(), outcome, clock.instant());
        if (idea.status() != IdeaStatus.SUBMITTED) {
            box.become(idea.id(), outcome.ideaStatus());
        }
        record(adviser, "accompaniment.closed", idea, "Issue : " + outcome + ".");
        return Result.done(outcome);
    }

    private AccompanimentView openFile(IdeaView idea) {
        return portfolio.of(idea.id()).filter(AccompanimentView::isOpen).orElseThrow(NotFound::new);
    }

    private String structureOf(Actor adviser) {
        return staff.find(new StaffId(adviser.id()))
                .flatMap(StaffView::structure)
                .orElse("");
    }

    private void record(Actor actor, String action, IdeaView idea, String detail) {
        events.publishEvent(new StaffAction(actor, action, idea.reference(), detail));
    }
}
