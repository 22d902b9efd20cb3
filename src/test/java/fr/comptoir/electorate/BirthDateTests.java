package fr.comptoir.electorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTests {

    @ParameterizedTest
    @CsvSource({
        "7, 3, 1984, 1984-03-07",
        "07, 03, 1984, 1984-03-07",
        "' 29 ', 2, 2016, 2016-02-29",
        "31, 12, 1999, 1999-12-31"
    })
    void a_day_that_exists_is_read(String day, String month, String year, LocalDate date) {
        assertThat(BirthDate.parse(day, month, year)).contains(new BirthDate(date));
    }

    @ParameterizedTest
    @CsvSource({
        "29, 2, 2015",
        "31, 4, 1990",
        "0, 1, 1990",
        "1, 13, 1990",
        "1, 1, 84",
        "'', 1, 1990",
        "1, mars, 1990",
        "-1, 1, 1990",
        "1.5, 1, 1990",
        "1, 1, 19900",
        "١, 1, 1990"
    })
    void a_day_that_does_not_exist_is_refused(String day, String month, String year) {
        assertThat(BirthDate.parse(day, month, year)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-09-01, 2027-08-31, 10",
        "2016-09-01, 2027-09-01, 11",
        "2016-02-29, 2027-02-28, 10",
        "2016-02-29, 2027-03-01, 11",
        "2016-02-29, 2028-02-29, 12",
        "2030-01-01, 2027-01-01, -4",
        "2027-01-02, 2027-01-01, -1",
        "2027-01-01, 2027-01-01, 0"
    })
    void age_is_counted_in_full_years_on_the_day_of_the_vote(LocalDate birth, LocalDate day, int age) {
        assertThat(new BirthDate(birth).ageOn(day)).isEqualTo(age);
    }
}
