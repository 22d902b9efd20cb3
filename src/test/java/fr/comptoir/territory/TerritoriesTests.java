package fr.comptoir.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.testing.ComptoirTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ComptoirTest
class TerritoriesTests {

    private final Territories territories;

    TerritoriesTests(Territories territories) {
        this.territories = territories;
    }

    @Test
    void the_whole_departement_is_there_at_start() {
        assertThat(territories.all()).hasSize(887);
        assertThat(territories.all().stream().mapToInt(Commune::population).sum())
                .isEqualTo(1_457_905);
        assertThat(territories.groups(Territory.Kind.ARRONDISSEMENT)).hasSize(7);
        assertThat(territories.groups(Territory.Kind.EPCI)).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "bethune, Béthune",
        "BÉTHUNE, Béthune",
        "saint omer, Saint-Omer",
        "St-Omer, Saint-Omer",
        "le touquet, Le Touquet-Paris-Plage",
        "Béthune (62400), Béthune",
        "62041, Arras"
    })
    void a_name_is_understood_without_its_accents_and_hyphens(String typed, String name) {
        assertThat(territories.choose(typed))
                .isInstanceOfSatisfying(
                        CommuneChoice.One.class,
                        one -> assertThat(one.commune().name()).isEqualTo(name));
    }

    @Test
    void a_postal_code_offers_all_the_communes_that_it_covers() {
        assertThat(territories.choose("62130"))
                .isInstanceOfSatisfying(
                        CommuneChoice.Several.class,
                        several -> assertThat(several.communes())
                                .hasSize(33)
                                .allMatch(commune -> commune.postalCodes().contains("62130")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Dunkerque-sur-Lys", "99999", "%", "_"})
    void what_fits_no_commune_is_none(String typed) {
        assertThat(territories.choose(typed)).isInstanceOf(CommuneChoice.None.class);
    }

    @Test
    void what_begins_with_the_words_comes_before_what_contains_them() {
        assertThat(territories.search("lens"))
                .extracting(Commune::name)
                .startsWith("Lens")
                .doesNotHaveDuplicates();
        assertThat(territories.search("a")).hasSize(40);
    }

    @Test
    void each_label_means_one_commune() {
        assertThat(territories.all())
                .allSatisfy(commune ->
                        assertThat(territories.choose(commune.label())).isEqualTo(new CommuneChoice.One(commune)));
    }
}
