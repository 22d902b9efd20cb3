package fr.comptoir.results;

import fr.comptoir.allocation.pabulib.VoteType;
import fr.comptoir.shared.Amount;
import fr.comptoir.spreadsheet.SpreadsheetElection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What people type about an election whose tables do not say it.
 *
 * @param name its name
 * @param budget the money there was
 * @param firstDay the first day of the vote, {@code 2027-11-06}
 * @param lastDay the last one; the first one again when it is left out
 * @param currency the code of the currency; {@code EUR} when it is left out
 */
record TableTerms(String name, String budget, String firstDay, String lastDay, String currency) {

    /** What is missing or makes no sense, by component, in French; empty when all is well. */
    SequencedMap<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (name.isBlank() || name.lines().count() > 1) {
            faults.put("name", "Donnez le nom de l’élection.");
        }
        if (amount().isEmpty()) {
            faults.put("budget", "Donnez le montant à répartir, plus grand que zéro.");
        }
        if (day(firstDay).isEmpty()) {
            faults.put("firstDay", "Donnez le premier jour du vote, par exemple 2027-11-06.");
        }
        if (!lastDay.isBlank() && day(lastDay).isEmpty()) {
            faults.put("lastDay", "Donnez le dernier jour du vote, par exemple 2027-11-20.");
        }
        return faults;
    }

    /** The same in our words, when there is no fault. */
    SpreadsheetElection election() {
        var first = day(firstDay).orElseThrow();
        return new SpreadsheetElection(
                name.strip(),
                amount().orElseThrow(),
                currency.isBlank() ? "EUR" : currency.strip(),
                first,
                day(lastDay).orElse(first),
                VoteType.APPROVAL);
    }

    private Optional<Amount> amount() {
        return Amount.parse(budget).filter(Amount::isPositive);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
