package fr.comptoir.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdeaStatusTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VOICED|IN_ACCOMPANIMENT,SUBMITTED,REFERRED,JOINED,MATURING,ABANDONED",
                "IN_ACCOMPANIMENT|SUBMITTED,REFERRED,JOINED,MATURING,ABANDONED",
                "MATURING|IN_ACCOMPANIMENT,SUBMITTED",
                "SUBMITTED|",
                "REFERRED|",
                "JOINED|",
                "ABANDONED|"
            })
    void an_idea_goes_forward_only(IdeaStatus from, String to) {
        assertThat(EnumSet.allOf(IdeaStatus.class).stream()
                        .filter(from::canBecome)
                        .collect(Collectors.toSet()))
                .isEqualTo(
                        to == null
                                ? Set.of()
                                : Arrays.stream(to.split(","))
                                        .map(IdeaStatus::valueOf)
                                        .collect(Collectors.toSet()));
    }
}
