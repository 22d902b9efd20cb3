package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Phase;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.project.ProjectsOnBallot;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import fr.comptoir.shared.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two polling officers, one after the other, seal the poll: rules, projects, amounts and dates are frozen from then on. */
@Service
class Sealing {

    private final PollRows rows;
    private final Checklist checklist;
    private final ProjectCatalogue catalogue;
    private final ProjectsOnBallot ballot;
    private final Rulebooks rulebooks;
    private final ApplicationEventPublisher events;

    Sealing(
            PollRows rows,
            Checklist checklist,
            ProjectCatalogue catalogue,
            ProjectsOnBallot ballot,
            Rulebooks rulebooks,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.checklist = checklist;
        this.catalogue = catalogue;
        this.ballot = ballot;
        this.rulebooks = rulebooks;
        this.events = events;
    }

    /** What was sealed so far. */
    enum Sealed {
        ONCE,
        FOR_GOOD
    }

    /** The text that would be sealed now, its projects without their numbers. */
    String preview(EditionView edition) {
        return RulebookText.of(edition, catalogue.withStatus(edition.id(), ProjectStatus.LABELLED));
    }

    /**
     * Puts this officer's seal: the first one, or the second one on exactly the text that the first was put on. When that
     * text has changed in between, the first seal no longer counts and this one becomes the first.
     *
     * @param seen the fingerprint of the text that the officer has read, 64 hexadecimal characters
     */
    @Transactional
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public Result<Sealed> seal(EditionView edition, Actor officer, String seen) {
        var vote = edition.calendar().of(Phase.VOTE);
        if (vote.isEmpty()) {
            return Result.refused(Refusal.of("ballot.seal.noDates"));
        }
        rows.prepare(edition.id(), vote.get());
        var draft = rows.lock(edition.id());
        var refusals = checklist.refusals(edition, draft.sealed());
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        var hash = sha256(preview(edition));
        if (!HexFormat.of().formatHex(hash).equals(seen)) {
            return Result.refused(Refusal.of("ballot.seal.changed"));
        }
        return standsFor(draft, hash) ? second(edition, officer, draft.firstSealBy()) : first(edition, officer, hash);
    }

    private static boolean standsFor(PollRows.Draft draft, byte[] hash) {
        var first = draft.firstSealSha256();
        return first != null && MessageDigest.isEqual(first, hash);
    }

    private Result<Sealed> first(EditionView edition, Actor officer, byte[] hash) {
        rows.sealFirst(edition.id(), officer, hash);
        events.publishEvent(new StaffAction(
                officer, "poll.sealed-first", edition.slug(), "Premier sceau posé sur les règles et les projets."));
        return Result.done(Sealed.ONCE);
    }

    private Result<Sealed> second(EditionView edition, Actor officer, @Nullable UUID first) {
        if (officer.id().equals(first)) {
            return Result.refused(Refusal.of("ballot.seal.samePerson"));
        }
        var projects = ballot.place(edition.id());
        rows.addLines(edition.id(), BallotLine.of(projects));
        var rulebook = rulebooks.freeze(edition.id(), RulebookText.of(edition, projects));
        rows.sealSecond(edition.id(), edition.calendar().of(Phase.VOTE).orElseThrow(), officer);
        events.publishEvent(new StaffAction(
                officer,
                "poll.sealed",
                edition.slug(),
                "Scrutin scellé : %d projets, empreinte %s.".formatted(projects.size(), rulebook.sha256())));
        return Result.done(Sealed.FOR_GOOD);
    }

    /** The fingerprint of the text that would be sealed now, 64 hexadecimal characters. */
    String fingerprint(EditionView edition) {
        return HexFormat.of().formatHex(sha256(preview(edition)));
    }

    private static byte[] sha256(String text) {
        return Token.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the first seal, if any, still stands for what would be sealed now. */
    boolean firstSealStands(EditionView edition) {
        return rows.draft(edition.id())
                .filter(draft -> standsFor(draft, sha256(preview(edition))))
                .isPresent();
    }
}
