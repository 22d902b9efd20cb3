package fr.comptoir.results;

import fr.comptoir.allocation.Trace.Stage;
import fr.comptoir.results.ResultLine.Verdict;
import fr.comptoir.shared.Amount;
import java.util.Optional;

/**
 * One decision of the calculation, in the order taken; the last one about a project is the one that holds.
 *
 * @param reference the project's reference
 * @param stage which part of the rule took it
 * @param verdict what was decided
 * @param granted what the project receives
 * @param remaining what is then left of the dotation
 * @param paid under equal shares, who paid
 */
public record ResultStep(
        String reference, Stage stage, Verdict verdict, Amount granted, Amount remaining, Optional<Paid> paid) {

    /**
     * How voters paid for a project, or what they had left.
     *
     * @param most what each pays at most, for each point when ballots give points, rounded to the nearest cent
     * @param behind what they had left together just before, rounded down to the cent
     * @param paying those who pay that most, or have something left
     * @param paidOut those who give all that they had left, or have nothing left
     */
    public record Paid(Amount most, Amount behind, long paying, long paidOut) {}
}
