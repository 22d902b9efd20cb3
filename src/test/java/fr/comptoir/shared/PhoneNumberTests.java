package fr.comptoir.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, +33612345678",
        "07.12.34.56.78, +33712345678",
        "06-12-34-56-78, +33612345678",
        "06/12/34/56/78, +33612345678",
        "' 0612345678 ', +33612345678",
        "06\u00a012\u202f34 56 78, +33612345678",
        "+33 6 12 34 56 78, +33612345678",
        "+33 (0)6 12 34 56 78, +33612345678",
        "+33 06 12 34 56 78, +33612345678",
        "0033 6 12 34 56 78, +33612345678",
        "0690 12 34 56, +590690123456",
        "0692 12 34 56, +262692123456",
        "+32 470 12 34 56, +32470123456",
        "0032470123456, +32470123456"
    })
    void reads_the_ways_in_which_people_write_a_mobile_number(String typed, String expected) {
        assertThat(PhoneNumber.parse(typed)).contains(new PhoneNumber(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03 21 00 00 00",
                "+33 3 21 00 00 00",
                "0899 12 34 56",
                "+33 899 12 34 56",
                "06 12 34 56",
                "06 12 34 56 789",
                "36 30",
                "+33 6 12 34 56 7",
                "+1234567890123456",
                "jeanne@example.org",
                "06 12 34 56 7a",
                "٠٦١٢٣٤٥٦٧٨"
            })
    void refuses_what_is_no_mobile_number(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"06 12 34 56 78, true", "+32 470 12 34 56, true", "+44 7400 123456, false"})
    void knows_the_countries_that_messages_may_go_to(String typed, boolean allowed) {
        assertThat(PhoneNumber.parse(typed).orElseThrow().isOf(List.of("+33", "+32")))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"06 12 34 56 78, +33…78"})
    void hides_most_of_itself(String typed, String masked) {
        assertThat(PhoneNumber.parse(typed).orElseThrow().masked()).isEqualTo(masked);
    }
}
