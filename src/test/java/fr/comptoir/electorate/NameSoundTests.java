package fr.comptoir.electorate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.territory.CommuneCode;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundTests {

    private static String likeness(String birthName, String givenNames, String born) {
        return new Declaration(
                        birthName,
                        givenNames,
                        new BirthDate(LocalDate.parse(born)),
                        new CommuneCode("62119"),
                        true,
                        false)
                .likeness();
    }

    @ParameterizedTest
    @CsvSource({
        "Dupont, Dupond",
        "Dupont, Duponts",
        "Martin, Martins",
        "Lefèvre, Lefebvre",
        "Thibaut, Thibault",
        "Philippe, Filipe",
        "Marie, Mary",
        "Catherine, Katerine",
        "Boulanger, Boulangé",
        "Gauthier, Gautier",
        "Joseph, Josef",
        "Duhamel, Duamel"
    })
    void spellings_of_a_name_sound_the_same(String one, String other) {
        assertThat(likeness(one, "Anne", "1984-03-07")).isEqualTo(likeness(other, "Anne", "1984-03-07"));
    }

    @ParameterizedTest
    @CsvSource({"Léa, Léo", "Martin, Durand", "Dupont, Dumont", "Petit, Petot", "Louis, Lou", "王, 李", "Иванов, Петров"})
    void other_names_do_not(String one, String other) {
        assertThat(likeness("Carlier", one, "1984-03-07")).isNotEqualTo(likeness("Carlier", other, "1984-03-07"));
    }

    @ParameterizedTest
    @CsvSource({"Dupont, Léa, Léa, Dupont", "D’Hœvre, Lea, D HOEVRE, LEA", "Le Roy Martin, Anne, Martin Leroy, Anne"})
    void names_typed_in_the_other_field_are_noticed(String name, String given, String otherName, String otherGiven) {
        var same = likeness(name, given, "1984-03-07").equals(likeness(otherName, otherGiven, "1984-03-07"));
        // « Le Roy » in one word is another name: the sign is for what is almost the same.
        assertThat(same).isEqualTo(!name.contains("Roy"));
    }

    @ParameterizedTest
    @CsvSource({"1984-03-07, 1984-03-08", "1984-03-07, 1985-03-07"})
    void another_day_of_birth_is_another_person(String born, String other) {
        assertThat(likeness("Dupont", "Léa", born)).isNotEqualTo(likeness("Dupont", "Léa", other));
    }
}
