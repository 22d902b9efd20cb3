package fr.comptoir.electorate;

import fr.comptoir.decision.Decision;
import fr.comptoir.decision.Matter;
import fr.comptoir.decision.Proposal;
import fr.comptoir.decision.TwoPersons;
import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.KeyedHash;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Residents who meet somebody else's signature under their own identity: same name and same birth date, or twins whose given
 * names begin alike. They come with a document; two persons decide; a personal code then lets them vote once, under a key of
 * their own.
 */
@Service
public class Homonyms {

    private static final int DIGITS = 16;
    private static final int DIGITS_TOGETHER = 4;

    private final HomonymRows rows;
    private final Eligibility eligibility;
    private final TwoPersons decisions;
    private final KeyedHash hash;
    private final SecureRandom random = new SecureRandom();

    Homonyms(HomonymRows rows, Eligibility eligibility, TwoPersons decisions, KeyedHash hash) {
        this.rows = rows;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.hash = hash;
    }

    /**
     * Proposes that this person, whose document was seen, votes although somebody signed under the same identity. Nothing of
     * the identity is stored. Refused when nobody has signed under it: they vote like anybody.
     */
    @Transactional
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public Result<Proposal> propose(EditionView edition, Declaration declaration, String reason, Actor officer) {
        var key = eligibility.key(edition.id(), declaration);
        if (!rows.signed(edition.id(), key)) {
            return Result.refused(Refusal.of("electorate.homonym.nobody"));
        }
        var id = UUID.randomUUID();
        try {
            rows.add(id, edition.id(), key, declaration.commune());
        } catch (DuplicateKeyException proposedAlready) {
            return Result.refused(Refusal.of("electorate.homonym.pending"));
        }
        var proposed = decisions.propose(
                edition.id(), Matter.HOMONYM, id, declaration.commune().value(), reason, officer);
        if (proposed instanceof Result.Refused<Proposal>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return proposed;
    }

    /**
     * The second person agrees.
     *
     * @return the personal code, sixteen digits in groups of four: shown once, only its hash is stored
     */
    @Transactional
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public Result<String> confirm(UUID proposal, Actor officer) {
        return switch (decisions.confirm(proposal, officer)) {
            case Result.Refused<Decision>(var reasons) -> Result.refused(reasons);
            case Result.Done<Decision>(var decision) -> Result.done(admit(decision.proposal()));
        };
    }

    private String admit(Proposal proposal) {
        var code = random.ints(DIGITS, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
        rows.admit(proposal.subject(), proposal.id(), hash(proposal.edition(), code));
        return code.replaceAll("(\\d{" + DIGITS_TOGETHER + "})(?!$)", "$1 ");
    }

    /** Drops a proposal: either person may. */
    @Transactional
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public Result<Proposal> drop(UUID proposal, Actor officer) {
        var dropped = decisions.drop(proposal, officer);
        if (dropped instanceof Result.Done<Proposal>(var gone)) {
            rows.remove(gone.subject());
        }
        return dropped;
    }

    /**
     * Gives another code in place of one that was lost and not used: it was decided already.
     *
     * @return the new code; refused when nothing unused was decided for this identity
     */
    @Transactional
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public Result<String> again(EditionView edition, Declaration declaration) {
        var key = eligibility.key(edition.id(), declaration);
        return rows.unused(edition.id(), key)
                .map(granted -> admit(decisions.taken(edition.id()).stream()
                        .map(Decision::proposal)
                        .filter(proposal -> proposal.id().equals(granted))
                        .findFirst()
                        .orElseThrow()))
                .<Result<String>>map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.of("electorate.homonym.none")));
    }

    /**
     * The same person under the key that two persons gave them, when what they typed is their personal code: used up by
     * this, in the transaction that signs. It stands for any other proof, since somebody saw their document.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Elector> admitted(Elector elector, String typed) {
        var digits = typed.replaceAll("\\D", "");
        if (digits.length() != DIGITS) {
            return Optional.empty();
        }
        return rows.use(elector.edition(), elector.key(), hash(elector.edition(), digits))
                .map(ordinal -> elector.under(elector.key().ofHomonym(hash, elector.edition(), ordinal)));
    }

    private byte[] hash(EditionId edition, String code) {
        return hash.of("homonym-code", edition, code);
    }
}
