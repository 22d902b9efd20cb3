package fr.comptoir.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.KeyedHash;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ComptoirTest
class EligibilityTests {

    private final Fixtures fixtures;
    private final Territories territories;
    private final KeyedHash hash;
    private final ComptoirProperties properties;
    private final fr.comptoir.testing.TestDatabase database;
    private EditionView edition;
    private EditionView other;

    EligibilityTests(
            Fixtures fixtures,
            Territories territories,
            KeyedHash hash,
            ComptoirProperties properties,
            fr.comptoir.testing.TestDatabase database) {
        this.fixtures = fixtures;
        this.territories = territories;
        this.hash = hash;
        this.properties = properties;
        this.database = database;
    }

    @BeforeEach
    void editions() {
        database.empty();
        edition = fixtures.edition("2027");
        other = fixtures.edition("2028");
    }

    private Result<Elector> check(EditionView where, String now, String born, boolean consent, String commune) {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new Eligibility(territories, mock(Register.class), hash, clock, properties)
                .check(
                        where,
                        new Declaration(
                                "Martin",
                                "Léa",
                                new BirthDate(LocalDate.parse(born)),
                                new CommuneCode(commune),
                                true,
                                consent),
                        new Way.Code(Contact.of(new EmailAddress("lea@example.org"))));
    }

    private static List<String> codes(Result<Elector> result) {
        return switch (result) {
            case Result.Done<Elector> _ -> List.of();
            case Result.Refused<Elector>(var reasons) ->
                reasons.stream().map(Refusal::code).toList();
        };
    }

    private static Elector elector(Result<Elector> result) {
        return ((Result.Done<Elector>) result).value();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-09-15T10:00:00Z, 2016-09-15, true, 62119, ",
        "2027-09-15T10:00:00Z, 2016-09-16, true, 62119, electorate.birthDate.tooYoung",
        // Half past midnight in Paris is still the day before in UTC.
        "2027-09-14T22:30:00Z, 2016-09-15, true, 62119, ",
        "2027-09-14T21:30:00Z, 2016-09-15, true, 62119, electorate.birthDate.tooYoung",
        "2027-09-15T10:00:00Z, 2013-01-01, false, 62119, electorate.parentalConsent.missing",
        "2027-09-15T10:00:00Z, 2012-09-15, false, 62119, ",
        "2027-09-15T10:00:00Z, 2027-09-16, true, 62119, electorate.birthDate.impossible",
        "2027-09-15T10:00:00Z, 1880-01-01, true, 62119, electorate.birthDate.impossible",
        "2027-09-15T10:00:00Z, 1984-03-07, false, 59350, electorate.commune.unknown"
    })
    void age_and_commune_decide(String now, String born, boolean consent, String commune, String refusal) {
        assertThat(codes(check(edition, now, born, consent, commune)))
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void the_key_is_the_editions_own_and_names_nobody() {
        var here = elector(check(edition, "2027-09-15T10:00:00Z", "1984-03-07", false, "62119"));
        var elsewhere = elector(check(edition, "2027-09-15T10:00:00Z", "1984-03-07", false, "62041"));
        var later = elector(check(other, "2027-09-15T10:00:00Z", "1984-03-07", false, "62119"));
        assertThat(here.key()).as("whatever the commune").isEqualTo(elsewhere.key());
        assertThat(here.key()).as("unlinkable between editions").isNotEqualTo(later.key());
        assertThat(here.proof()).as("unlinkable contact").isNotEqualTo(later.proof());
        assertThat(here.key().hex()).hasSize(64).doesNotContainIgnoringCase("martin");
    }
}
