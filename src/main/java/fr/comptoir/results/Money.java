package fr.comptoir.results;

import fr.comptoir.shared.Amount;

/** Amounts in the currency of an edition, as people write them: « 8 000 € », « 20 000 PLN ». */
record Money(String currency) {

    String of(Amount amount) {
        var euros = amount.french();
        return switch (currency) {
            case "EUR" -> euros;
            case ImportedElection.NO_CURRENCY -> euros.substring(0, euros.length() - 2);
            default -> euros.substring(0, euros.length() - 1) + currency;
        };
    }
}
