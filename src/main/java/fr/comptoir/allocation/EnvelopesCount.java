package fr.comptoir.allocation;

import fr.comptoir.allocation.Envelopes.Envelope;
import fr.comptoir.allocation.Envelopes.Leftovers;
import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Stage;
import java.util.Optional;

/** One run of {@link Envelopes}: each envelope is an election of its own, what is left may be one more. */
final class EnvelopesCount {

    private final Instance instance;
    private final Envelopes rule;
    private final TieBreak tieBreak;
    private final Ledger ledger;

    /** Throws {@link IllegalArgumentException} when the envelopes hold more money than there is. */
    EnvelopesCount(Instance instance, Envelopes rule, TieBreak tieBreak) {
        if (rule.total().isMoreThan(instance.envelope())) {
            throw new IllegalArgumentException("The envelopes hold more money than there is");
        }
        this.instance = instance;
        this.rule = rule;
        this.tieBreak = tieBreak;
        this.ledger = new Ledger(instance, rule, tieBreak);
    }

    Allocation run() {
        for (var envelope : rule.envelopes()) {
            run(part(envelope), Stage.RULE);
        }
        ledger.candidates()
                .filter(position -> envelopeOf(ledger.candidate(position)).isEmpty())
                .forEach(position -> ledger.refuse(position, Stage.RULE, Reason.NO_ENVELOPE));
        if (rule.leftovers() == Leftovers.SHARED && ledger.remaining().isPositive()) {
            var unfunded = ledger.candidates()
                    .filter(position -> !ledger.funded(position))
                    .mapToObj(ledger::candidate)
                    .toList();
            run(instance.among(unfunded, ledger.remaining()), Stage.LEFTOVERS);
        }
        var ranking = ledger.ranking(Merit.VOTES);
        return ledger.close(ranking.order(), ranking::merit);
    }

    /** The envelope that a candidate is in. */
    Optional<Envelope> envelopeOf(Candidate candidate) {
        return rule.envelopes().stream()
                .filter(envelope -> envelope.criterion().takes(candidate))
                .findFirst();
    }

    /** The election that an envelope is. */
    Instance part(Envelope envelope) {
        var inside = instance.candidates().stream()
                .filter(candidate ->
                        envelopeOf(candidate).filter(envelope::equals).isPresent())
                .toList();
        return instance.among(inside, envelope.amount());
    }

    private void run(Instance part, Stage stage) {
        ledger.adopt(Allocator.allocate(part, rule.within(), tieBreak), stage);
    }
}
