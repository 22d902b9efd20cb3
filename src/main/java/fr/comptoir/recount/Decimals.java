package fr.comptoir.recount;

import fr.comptoir.shared.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Amounts as the reference figures write them: {@code 214500}, with decimals only when there are some. */
final class Decimals {

    private Decimals() {}

    static String plain(Amount amount) {
        return plain(BigInteger.valueOf(amount.cents()));
    }

    /** The text of so many hundredths. */
    static String plain(BigInteger cents) {
        var number = new BigDecimal(cents, 2).stripTrailingZeros();
        return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
    }
}
