package fr.comptoir;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void each_room_uses_only_the_rooms_that_the_plan_allows() {
        ApplicationModules.of(ComptoirApplication.class).verify();
    }
}
