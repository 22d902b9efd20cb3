package fr.comptoir.project;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.project.PlanCategory.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanActionTests {

    @Test
    void each_button_is_understood() {
        assertThat(PlanAction.of("add-RESOURCE")).isEqualTo(new PlanAction.Add(Side.RESOURCE));
        assertThat(PlanAction.of("remove-EXPENSE-12")).isEqualTo(new PlanAction.Remove(Side.EXPENSE, 12));
        assertThat(PlanAction.of("save")).isEqualTo(new PlanAction.Save());
        assertThat(PlanAction.of("later")).isEqualTo(new PlanAction.Later());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"continue", "", "add-ROOM", "remove-EXPENSE-123456", "drop table"})
    void anything_else_goes_on(String pressed) {
        assertThat(PlanAction.of(pressed)).isEqualTo(new PlanAction.Continue());
    }
}
