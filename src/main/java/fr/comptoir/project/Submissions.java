package fr.comptoir.project;

import fr.comptoir.edition.Editions;
import fr.comptoir.idea.IdeaBox;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.idea.Ideas;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.Token;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deposit: a page saved after the other by whoever holds the personal link, then handed in as a whole. */
@Service
class Submissions {

    private final Ideas ideas;
    private final IdeaBox ideaBox;
    private final Editions editions;
    private final Projects projects;
    private final DepositGate gate;
    private final ProjectMails mails;
    private final Clock clock;

    Submissions(
            Ideas ideas,
            IdeaBox ideaBox,
            Editions editions,
            Projects projects,
            DepositGate gate,
            ProjectMails mails,
            Clock clock) {
        this.ideas = ideas;
        this.ideaBox = ideaBox;
        this.editions = editions;
        this.projects = projects;
        this.gate = gate;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * The deposit that this link opens: the idea's link, or the project's own.
     *
     * @throws NotFound when it opens nothing
     */
    Deposit open(String token) {
        var idea = ideas.byLink(token).or(() -> ideaOfProject(token)).orElseThrow(NotFound::new);
        var edition = editions.find(idea.edition()).orElseThrow();
        var dossier = projects.ofIdea(idea);
        return new Deposit(token, idea, edition, dossier, gate.closed(idea, edition, dossier));
    }

    private Optional<IdeaView> ideaOfProject(String token) {
        return projects.byLink(new Token(token))
                .flatMap(dossier -> dossier.project().idea())
                .flatMap(ideas::find);
    }

    /** Saves the first page; the draft begins there. */
    @Transactional
    Result<Deposit> describe(String token, ProjectAnswers answers) {
        return write(token, deposit -> {
            if (deposit.dossier().isPresent()) {
                projects.describe(deposit.dossier().get().id(), answers);
            } else {
                begin(deposit.idea(), answers);
            }
        });
    }

    /** A page sent twice at once begins one draft. */
    private void begin(IdeaView idea, ProjectAnswers answers) {
        try {
            projects.draft(idea, answers);
        } catch (DuplicateKeyException sentTwice) {
            projects.describe(projects.ofIdea(idea).orElseThrow().id(), answers);
        }
    }

    /** Saves who holds the project. */
    @Transactional
    Result<Deposit> hold(String token, HolderAnswers holder) {
        return write(token, deposit -> projects.hold(draft(deposit).id(), holder));
    }

    /** Saves the financing plan as it is: it may still be out of balance until the project is handed in. */
    @Transactional
    Result<Deposit> finance(String token, FinancingPlan plan) {
        return write(token, deposit -> projects.finance(draft(deposit).id(), plan));
    }

    /** Hands the project in: refused while something is missing. The idea becomes a deposited one. */
    @Transactional
    Result<Deposit> handIn(String token) {
        var missing = held(token).missing();
        return missing.isEmpty() ? write(token, this::handIn) : Result.refused(missing);
    }

    private void handIn(Deposit deposit) {
        var dossier = draft(deposit);
        projects.deposit(dossier.id(), clock.instant());
        ideaBox.become(deposit.idea().id(), IdeaStatus.SUBMITTED);
        mails.deposited(dossier, deposit);
    }

    private Result<Deposit> write(String token, Consumer<Deposit> change) {
        var deposit = held(token);
        if (deposit.closed().isPresent()) {
            return Result.refused(deposit.closed().get());
        }
        change.accept(deposit);
        return Result.done(open(token));
    }

    /** The deposit, held against any other change until the transaction ends. */
    private Deposit held(String token) {
        open(token).dossier().map(Dossier::id).ifPresent(projects::lock);
        return open(token);
    }

    private static Dossier draft(Deposit deposit) {
        return deposit.dossier().orElseThrow(NotFound::new);
    }
}
