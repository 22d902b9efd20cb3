package fr.comptoir.results;

import fr.comptoir.allocation.Trace.Shares.End;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Optional;

/**
 * The result of an edition with all that changes it: what two persons certify, what is hashed and published. The same urn
 * and the same règlement give the same sheet, to the letter; it holds no date and no person.
 *
 * @param format which form of sheet this is
 * @param edition the edition's place in addresses
 * @param name the edition's name
 * @param imported whether the ballots come from a published file, without roll
 * @param currency ISO 4217 code of all amounts; {@code XXX} when unknown
 * @param dotation what there was to share out
 * @param rule the rule, in the stable text form of {@code allocation}
 * @param tieBreak the criteria that resolve ties, in the same form
 * @param rulebook SHA-256 of the frozen règlement, 64 hexadecimal characters
 * @param asked what a ballot that gives points asks; empty where people only choose, and on sheets of formats 1 and 2
 * @param signatures residents who signed the roll; for an imported edition, its ballots
 * @param ballots ballots counted: those of the urn, and those on paper that count
 * @param blank ballots without any choice
 * @param paper what of it was on paper; empty when nothing was, and on sheets of formats 1 and 2
 * @param served ballots that name one funded project at least; empty on sheets of format 1, which did not say it
 * @param lines one line per project, by rank
 * @param ties the ties met, in the order met
 * @param shares under equal shares, how far they were raised
 * @param steps the decisions in the order taken; empty on sheets of format 1, which did not tell them
 */
public record ResultSheet(
        String format,
        String edition,
        String name,
        boolean imported,
        String currency,
        Amount dotation,
        String rule,
        String tieBreak,
        String rulebook,
        Optional<BallotTerms> asked,
        long signatures,
        long ballots,
        long blank,
        Optional<OnPaper> paper,
        Optional<Long> served,
        List<ResultLine> lines,
        List<Tie> ties,
        Optional<Shares> shares,
        Optional<List<ResultStep>> steps) {

    static final String FORMAT = "comptoir-resultat-3";

    /** Keeps copies that do not change. */
    public ResultSheet {
        lines = List.copyOf(lines);
        ties = List.copyOf(ties);
        steps = steps.map(List::copyOf);
    }

    /** The projects that receive money, by rank. */
    public List<ResultLine> funded() {
        return lines.stream().filter(ResultLine::receives).toList();
    }

    /** The money given. */
    public Amount spent() {
        return lines.stream().map(ResultLine::granted).reduce(Amount.ZERO, Amount::plus);
    }

    /** The money that stays. */
    public Amount left() {
        return dotation.minus(spent());
    }

    /** The line of the project with this reference. */
    public Optional<ResultLine> line(String reference) {
        return lines.stream().filter(line -> line.reference().equals(reference)).findFirst();
    }

    /**
     * What was on paper.
     *
     * @param signatures residents who signed for a paper ballot
     * @param counted paper ballots that count, blank ones included
     * @param blank those of them without any choice
     * @param annulled paper ballots that do not count
     */
    public record OnPaper(long signatures, long counted, long blank, long annulled) {}

    /**
     * How far the equal shares of voters were raised.
     *
     * @param first each share at the start, rounded down to the cent
     * @param last each share with which projects were paid, rounded down to the cent
     * @param raises how many times they were raised
     * @param end why they were raised no further
     */
    public record Shares(Amount first, Amount last, int raises, End end) {}

    /**
     * Projects with the same number of votes.
     *
     * @param projects their references, in the order kept
     * @param resolvedBy the criterion that put them in that order
     * @param atCutOff whether another order would have changed who receives what
     */
    public record Tie(List<String> projects, String resolvedBy, boolean atCutOff) {

        /** Keeps a copy that does not change. */
        public Tie {
            projects = List.copyOf(projects);
        }
    }
}
