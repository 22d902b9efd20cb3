package fr.comptoir.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectStatusTests {

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    DRAFT        > SUBMITTED WITHDRAWN
                    SUBMITTED    > UNDER_REVIEW TO_COMPLETE WITHDRAWN
                    UNDER_REVIEW > TO_COMPLETE LABELLED NOT_LABELLED WITHDRAWN
                    TO_COMPLETE  > SUBMITTED WITHDRAWN
                    LABELLED     > ON_BALLOT WITHDRAWN
                    NOT_LABELLED > APPEALED
                    APPEALED     > LABELLED NOT_LABELLED WITHDRAWN
                    ON_BALLOT    > FUNDED NOT_FUNDED
                    FUNDED       > AGREED
                    NOT_FUNDED   > ''
                    WITHDRAWN    > ''
                    AGREED       > UNDER_WAY
                    UNDER_WAY    > REPORTED
                    REPORTED     > CLOSED
                    CLOSED       > ''
                    """)
    void a_project_moves_along_the_path_only(ProjectStatus now, String nexts) {
        var reachable = Arrays.stream(ProjectStatus.values())
                .filter(now::canBecome)
                .map(ProjectStatus::name)
                .collect(Collectors.toSet());
        assertThat(reachable).isEqualTo(nexts.isBlank() ? Set.of() : Set.of(nexts.split(" ")));
    }

    @Test
    void the_holder_writes_in_a_draft_or_when_asked_to_complete() {
        assertThat(ProjectStatus.values())
                .filteredOn(ProjectStatus::isOpenToHolder)
                .containsExactly(ProjectStatus.DRAFT, ProjectStatus.TO_COMPLETE);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUBMITTED", "UNDER_REVIEW", "TO_COMPLETE", "NOT_LABELLED", "APPEALED", "WITHDRAWN"})
    void nobody_reads_a_project_before_its_label(ProjectStatus status) {
        assertThat(status.isPublic()).isFalse();
    }
}
