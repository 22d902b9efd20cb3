package fr.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextTests {

    private static final Instant NOON = Instant.parse("2027-09-12T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final SealedText seal = at(NOON);

    private static SealedText at(Instant now) {
        return SealedTexts.with(Clock.fixed(now, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3\n5\n7", "Léa-Marie D’Hœvre"})
    void what_is_sealed_opens_as_it_was(String text) {
        var sealed = seal.seal("vote", "2027", HOUR, text);
        assertThat(seal.open("vote", "2027", sealed)).contains(text);
        assertThat(sealed).matches("[A-Za-z0-9_-]+").isNotEqualTo(seal.seal("vote", "2027", HOUR, text));
    }

    @Test
    void it_opens_for_one_purpose_one_context_and_one_hour() {
        var sealed = seal.seal("vote", "2027", HOUR, "3");
        assertThat(seal.open("autre", "2027", sealed)).isEmpty();
        assertThat(seal.open("vote", "2028", sealed)).isEmpty();
        assertThat(at(NOON.plus(HOUR).minusMillis(1)).open("vote", "2027", sealed))
                .contains("3");
        assertThat(at(NOON.plus(HOUR)).open("vote", "2027", sealed)).isEmpty();
    }

    @Test
    void a_single_changed_character_is_noticed_wherever_it_is() {
        var sealed = seal.seal("vote", "2027", HOUR, "3");
        for (var index = 0; index < sealed.length() - 1; index++) {
            var changed = new StringBuilder(sealed);
            changed.setCharAt(index, sealed.charAt(index) == 'A' ? 'B' : 'A');
            assertThat(seal.open("vote", "2027", changed.toString())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAAAAAAAAAAAAAA", "pas scellé", "é"})
    void what_was_never_sealed_does_not_open(String text) {
        assertThat(seal.open("vote", "2027", text)).isEmpty();
    }

    @Test
    void the_length_does_not_tell_one_choice_from_ten() {
        assertThat(seal.seal("vote", "2027", HOUR, "3"))
                .hasSameSizeAs(seal.seal("vote", "2027", HOUR, "1\n2\n3\n4\n5\n6\n7\n8\n9\n10"));
    }
}
