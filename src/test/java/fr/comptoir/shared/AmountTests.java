package fr.comptoir.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234|123400",
                "0|0",
                "'1 234,56 €'|123456",
                "'1\u00A0234,56\u00A0€'|123456",
                "'572\u202F151,00\u00A0€'|57215100",
                "'1 234 567'|123456700",
                "1234.5|123450",
                "1234,05|123405",
                "'  12€ '|1200",
                "9999999999999.99|999999999999999"
            })
    void whatPeopleTypeIsRead(String typed, long cents) {
        assertThat(Amount.parse(typed)).contains(Amount.ofCents(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "€",
                "-5",
                "+5",
                "1.234",
                "12,345",
                "1,234.5",
                "12 34",
                "1 2345",
                "1.",
                ",5",
                "1e3",
                "NaN",
                "12 $",
                "10000000000000",
                "99999999999999999999999999",
                "١٢"
            })
    void whatIsNoAmountIsRefused(String typed) {
        assertThat(Amount.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "57215100|572151.00|572\u202F151\u00A0€",
                "1167655|11676.55|11\u202F676,55\u00A0€",
                "100000000000|1000000000.00|1\u202F000\u202F000\u202F000\u00A0€",
                "5|0.05|0,05\u00A0€",
                "0|0.00|0\u00A0€",
                "-123456|-1234.56|-1\u202F234,56\u00A0€",
                "-10000|-100.00|-100\u00A0€"
            })
    void itIsWrittenForFilesAndForPeople(long cents, String decimal, String french) {
        var amount = Amount.ofCents(cents);
        assertThat(amount.decimal()).isEqualTo(decimal);
        assertThat(amount).hasToString(decimal);
        assertThat(amount.french()).isEqualTo(french);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 99, 100, 123_456, 57_215_100, 99_999_999_999L})
    void whatIsWrittenIsReadBack(long cents) {
        var amount = Amount.ofCents(cents);
        assertThat(Amount.parse(amount.decimal())).contains(amount);
        assertThat(Amount.parse(amount.french())).contains(amount);
    }

    @Test
    void sumsAndDifferencesAreExact() {
        var average = Amount.ofCents(1_167_655);
        assertThat(average.times(49)).isEqualTo(Amount.ofCents(57_215_095));
        assertThat(Amount.ofEuros(572_151).minus(average.times(49))).isEqualTo(Amount.ofCents(5));
        assertThat(Amount.ZERO.plus(average)).isEqualTo(average);
        assertThat(Amount.ZERO.minus(average).isPositive()).isFalse();
        assertThat(average.isPositive()).isTrue();
        assertThat(Amount.ZERO.isPositive()).isFalse();
    }

    @Test
    void amountsAreCompared() {
        assertThat(Amount.ofCents(99)).isLessThan(Amount.ofEuros(1));
        assertThat(Amount.ofCents(101).isMoreThan(Amount.ofEuros(1))).isTrue();
        assertThat(Amount.ofCents(100).isMoreThan(Amount.ofEuros(1))).isFalse();
    }

    @Test
    void whatDoesNotFitIsNeverWrong() {
        var largest = Amount.ofCents(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> largest.plus(Amount.ofCents(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> largest.times(2));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Amount.ofCents(Long.MIN_VALUE).minus(Amount.ofCents(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Amount.ofEuros(Long.MAX_VALUE));
    }
}
