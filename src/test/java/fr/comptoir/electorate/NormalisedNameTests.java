package fr.comptoir.electorate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.territory.CommuneCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisedNameTests {

    @ParameterizedTest
    @CsvSource({
        "D'Hœvre, D HOEVRE",
        "D’Hœvre, d'hoevre",
        "DʼHŒVRE, d hoevre",
        "Lefèvre-Élie, LEFEVRE ELIE",
        "'  de   la Tour ', DE LA TOUR",
        "Müller, MULLER",
        "Strauß, STRAUSS",
        "Łukasiewicz, lukasiewicz",
        "Sørensen, SORENSEN",
        "Đorđević, dordevic",
        "İnönü, INONU",
        "Ægir, aegir",
        "ﬁlip, FILIP",
        "Nguyễn, NGUYEN",
        "'Le\u0301a', LÉA",
        "'Mar\u00adtin', MARTIN",
        "'Mar\u200btin', MARTIN",
        "O’Brien-Dupont, o brien dupont",
        "Ｍａｒｔｉｎ, martin"
    })
    void the_same_name_is_the_same_however_it_is_written(String one, String other) {
        assertThat(NormalisedName.of(one)).isEqualTo(NormalisedName.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Martin, Martins",
        "de Martin, Martin",
        "Lefebvre, Lefèvre",
        "Иванов, Петров",
        "李, 王",
        "D'Hœvre, Dhoevre"
    })
    void different_names_stay_different(String one, String other) {
        assertThat(NormalisedName.of(one)).isNotEqualTo(NormalisedName.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "1234", "’ ’", "\u00ad", "€"})
    void what_has_no_letter_is_no_name(String typed) {
        assertThat(NormalisedName.of(typed).isName()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Léa-Marie, lea", "LEA MARIE, lea", "Jean Pierre, jean", "'Jean,Paul', jean", "Anne, anne"})
    void the_first_given_name_counts(String typed, String first) {
        assertThat(NormalisedName.of(typed).firstWord().value()).isEqualTo(first);
    }

    @Test
    void two_declarations_of_one_person_say_the_same_identity() {
        var online = declaration("D’Hœvre", "Léa-Marie", LocalDate.of(1984, 3, 7));
        var desk = declaration("D HOEVRE", "LEA MARIE", LocalDate.of(1984, 3, 7));
        assertThat(online.identity()).isEqualTo(desk.identity()).isEqualTo("d hoevre\nlea\n1984-03-07");
        assertThat(declaration("D HOEVRE", "LEA", LocalDate.of(1984, 7, 3)).identity())
                .isNotEqualTo(desk.identity());
    }

    private static Declaration declaration(String birthName, String givenNames, LocalDate birthDate) {
        return new Declaration(birthName, givenNames, new BirthDate(birthDate), new CommuneCode("62119"), true, false);
    }
}
