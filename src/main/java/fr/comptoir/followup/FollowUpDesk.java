package fr.comptoir.followup;

import static fr.comptoir.followup.AgreementState.AGREED;
import static fr.comptoir.followup.AgreementState.AWARDED;
import static fr.comptoir.followup.AgreementState.CLOSED;

import fr.comptoir.platform.Dates;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectId;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the collectivité does with an agreement: sign, plan and pay instalments, publish news, move on. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
class FollowUpDesk {

    private final JdbcClient jdbc;
    private final Agreements agreements;
    private final AgreementArchive archive;
    private final ProjectCatalogue catalogue;
    private final Dates dates;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FollowUpDesk(
            JdbcClient jdbc,
            Agreements agreements,
            AgreementArchive archive,
            ProjectCatalogue catalogue,
            Dates dates,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.archive = archive;
        this.catalogue = catalogue;
        this.dates = dates;
        this.clock = clock;
        this.events = events;
    }

    /** Signs the agreement: refused when it is signed already, or on a day to come. */
    @Transactional
    public Result<AgreementView> sign(ProjectId project, LocalDate day, Actor actor) {
        var agreement = locked(project);
        if (agreement.state() != AWARDED) {
            return Result.refused(Refusal.of("followup.sign.done"));
        }
        if (day.isAfter(today())) {
            return Result.refused(Refusal.at("signedOn", "followup.day.future"));
        }
        become(project, AGREED);
        jdbc.sql("update agreement set signed_on = :day where project_id = :project")
                .param("day", day)
                .param("project", project.value())
                .update();
        return done(project, actor, "agreement.signed", "Convention signée");
    }

    /** Plans an instalment: refused when all of them would exceed the grant, or once everything is over. */
    @Transactional
    public Result<AgreementView> plan(ProjectId project, LocalDate dueOn, Amount amount, Actor actor) {
        var agreement = locked(project);
        if (agreement.state() == CLOSED) {
            return Result.refused(Refusal.of("followup.closed"));
        }
        if (!amount.isPositive()) {
            return Result.refused(Refusal.at("amount", "followup.amount.positive"));
        }
        if (amount.isMoreThan(agreement.toPlan())) {
            return Result.refused(Refusal.at(
                    "amount", "followup.amount.exceeds", agreement.toPlan().french()));
        }
        archive.add(project, new Instalment(InstalmentId.next(), dueOn, amount, Optional.empty()));
        return done(project, actor, "instalment.planned", "Versement prévu : " + amount.french());
    }

    /** Says that an instalment was paid: refused before the signature, twice, or on a day to come. */
    @Transactional
    public Result<AgreementView> pay(ProjectId project, InstalmentId id, LocalDate day, Actor actor) {
        var agreement = locked(project);
        var instalment = agreement.instalments().stream()
                .filter(planned -> planned.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!agreement.state().pays()) {
            return Result.refused(Refusal.of("followup.pay.unsigned"));
        }
        if (instalment.paidOn().isPresent()) {
            return Result.refused(Refusal.of("followup.pay.done"));
        }
        if (day.isAfter(today())) {
            return Result.refused(Refusal.at("paidOn", "followup.day.future"));
        }
        jdbc.sql("update instalment set paid_on = :day where id = :id")
                .param("day", day)
                .param("id", id.value())
                .update();
        return done(
                project,
                actor,
                "instalment.paid",
                "Versement payé : " + instalment.amount().french());
    }

    /** Publishes news of the project, dated today. */
    @Transactional
    public Result<AgreementView> publish(ProjectId project, String title, String text, Actor actor) {
        locked(project);
        archive.add(project, new NewsItem(today(), title, text));
        return done(project, actor, "news.published", title);
    }

    /** Moves on to the state that follows; the signature has its own gesture, and what is owed is paid before the end. */
    @Transactional
    public Result<AgreementView> advance(ProjectId project, AgreementState to, Actor actor) {
        var agreement = locked(project);
        if (to == AGREED || agreement.state().next().filter(to::equals).isEmpty()) {
            return Result.refused(Refusal.of("followup.state.order"));
        }
        if (to == CLOSED && agreement.owes()) {
            return Result.refused(Refusal.of("followup.close.owes"));
        }
        become(project, to);
        return done(project, actor, "agreement.moved", to.name());
    }

    private void become(ProjectId project, AgreementState state) {
        jdbc.sql("update agreement set state = :state, version = version + 1 where project_id = :project")
                .param("state", state.name())
                .param("project", project.value())
                .update();
    }

    /** Two persons at the same desk act one after the other: the row stays locked until the end. */
    private AgreementView locked(ProjectId project) {
        jdbc.sql("select project_id from agreement where project_id = :project for update")
                .param("project", project.value())
                .query()
                .optionalValue();
        return agreements.of(project).orElseThrow(NotFound::new);
    }

    private Result<AgreementView> done(ProjectId project, Actor actor, String action, String detail) {
        var reference = catalogue.find(project).orElseThrow(NotFound::new).reference();
        events.publishEvent(new StaffAction(actor, action, reference, detail));
        return Result.done(agreements.of(project).orElseThrow());
    }

    private LocalDate today() {
        return dates.date(clock.instant());
    }
}
