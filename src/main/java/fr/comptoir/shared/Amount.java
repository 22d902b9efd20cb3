package fr.comptoir.shared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact amount of money, in hundredths of the edition's currency: the euro, save for editions imported from
 * elsewhere. A difference may be negative; whatever does not fit in a {@code long} throws {@link ArithmeticException}.
 *
 * @param cents hundredths of the currency
 */
public record Amount(long cents) implements Comparable<Amount> {

    /** Nothing. */
    public static final Amount ZERO = new Amount(0);

    private static final String SPACES = " \u00A0\u2009\u202F";
    private static final Pattern TYPED = Pattern.compile(
            "(?<units>\\d+|\\d{1,3}(?:[" + SPACES + "]\\d{3})+)" + "(?:[.,](?<decimals>\\d{1,2}))?[" + SPACES + "]*€?");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");
    private static final int LONGEST_UNITS = 13;

    /** So many hundredths. */
    public static Amount ofCents(long cents) {
        return new Amount(cents);
    }

    /** So many whole euros. */
    public static Amount ofEuros(long euros) {
        return new Amount(Math.multiplyExact(euros, 100));
    }

    /**
     * Reads what a person typed: « 1 234,56 € », « 1234.5 », « 1234 ». Empty when it is negative, has more than two
     * decimals, groups its digits otherwise than by three, has more than thirteen digits before them or is no number.
     */
    public static Optional<Amount> parse(String typed) {
        var read = TYPED.matcher(trim(typed));
        if (!read.matches()) {
            return Optional.empty();
        }
        var units = read.group("units").replaceAll("[" + SPACES + "]", "");
        if (units.length() > LONGEST_UNITS) {
            return Optional.empty();
        }
        var decimals = Optional.ofNullable(read.group("decimals")).orElse("");
        return Optional.of(new Amount(Long.parseLong(units + (decimals + "00").substring(0, 2))));
    }

    /** The sum of both. */
    public Amount plus(Amount other) {
        return new Amount(Math.addExact(cents, other.cents));
    }

    /** What is left once the other is taken away; negative when the other is larger. */
    public Amount minus(Amount other) {
        return new Amount(Math.subtractExact(cents, other.cents));
    }

    /** This amount, so many times. */
    public Amount times(int factor) {
        return new Amount(Math.multiplyExact(cents, factor));
    }

    /** Whether it is more than nothing. */
    public boolean isPositive() {
        return cents > 0;
    }

    /** Whether it is strictly more than the other. */
    public boolean isMoreThan(Amount other) {
        return cents > other.cents;
    }

    /** For files and form fields: {@code 572151.00}, always two decimals, no currency. */
    public String decimal() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /**
     * For people, with narrow no-break spaces between thousands and a no-break space before the sign: « 572 151 € »,
     * « 11 676,55 € ». Whole amounts have no decimals.
     */
    public String french() {
        var decimal = decimal();
        var point = decimal.length() - 3;
        var units = THOUSANDS.matcher(decimal.substring(0, point)).replaceAll("\u202F");
        var decimals = cents % 100 == 0 ? "" : "," + decimal.substring(point + 1);
        return units + decimals + "\u00A0€";
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(cents, other.cents);
    }

    /** Same as {@link #decimal()}. */
    @Override
    public String toString() {
        return decimal();
    }

    private static String trim(String typed) {
        return typed.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
    }
}
