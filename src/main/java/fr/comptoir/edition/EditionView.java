package fr.comptoir.edition;

import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;

/**
 * An edition as other rooms read it.
 *
 * @param id its identifier
 * @param slug its place in addresses, such as {@code 2027}
 * @param name its name
 * @param kind lived here or imported
 * @param demonstration whether its data are invented
 * @param published whether the public sees it
 * @param dotation what is shared out, in hundredths of the currency
 * @param currency ISO 4217 code; EUR unless imported
 * @param electorate who votes, how it is checked
 * @param ballot what the ballot paper asks
 * @param requestFloor least that a project may ask for
 * @param requestCap most that a project may ask for
 * @param volunteerSharePercent how much of a project's total cost volunteer time may make up
 * @param allocationRule the rule that shares out the dotation, in the stable text form of {@code allocation}
 * @param tieBreak the criteria that resolve ties, in the same form
 * @param deliberation the assembly's decision that the edition rests on, or an empty string
 * @param calendar its dated phases
 */
public record EditionView(
        EditionId id,
        String slug,
        String name,
        EditionKind kind,
        boolean demonstration,
        boolean published,
        Amount dotation,
        String currency,
        ElectorateTerms electorate,
        BallotTerms ballot,
        Amount requestFloor,
        Amount requestCap,
        int volunteerSharePercent,
        String allocationRule,
        String tieBreak,
        String deliberation,
        Calendar calendar) {}
