package fr.comptoir.followup;

import fr.comptoir.shared.Amount;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of the grant, planned for a day and then paid.
 *
 * @param id its identifier
 * @param dueOn when it is planned
 * @param amount how much
 * @param paidOn when it was paid
 */
public record Instalment(InstalmentId id, LocalDate dueOn, Amount amount, Optional<LocalDate> paidOn) {}
