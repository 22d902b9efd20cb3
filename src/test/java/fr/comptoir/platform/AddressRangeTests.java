package fr.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTests {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.4.130/25, 192.168.4.129, true",
        "192.168.4.130/25, 192.168.4.127, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8:ab00::/40, 2001:db8:abff::1, true",
        "2001:db8:ab00::/40, 2001:db8:ac00::1, false",
        "::1, ::1, true",
        "::ffff:10.0.0.0/8, 10.1.2.3, true"
    })
    void an_address_is_in_the_block_or_not(String range, String address, boolean inside) {
        assertThat(AddressRange.of(range).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0.0/x", "2001:db8::/129"})
    void what_is_no_block_is_refused_without_looking_up_a_name(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "::ffff:203.0.113.77, 203.0.113.0/24",
        "2001:db8:1:2fff::9, 2001:db8:1:2f00:0:0:0:0/56"
    })
    void neighbours_share_a_prefix(String address, String prefix) {
        assertThat(ClientAddress.parse(address)).map(ClientAddress::prefix).contains(prefix);
    }
}
