package kz.ainalaiyn.gateway.entrance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final Addresses BEHIND_PROXIES = new Addresses(Optional.of(List.of("10.0.0.0/8", "2001:db8:1::7")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "192.0.2.1,        -,                                    192.0.2.1",
                "192.0.2.1,        '198.51.100.1',                       192.0.2.1",
                "10.1.2.3,         -,                                    10.1.2.3",
                "10.1.2.3,         '198.51.100.1',                       198.51.100.1",
                "10.1.2.3,         '203.0.113.9, 198.51.100.1',          198.51.100.1",
                "10.1.2.3,         '203.0.113.9,198.51.100.1, 10.9.9.9', 198.51.100.1",
                "10.1.2.3,         '10.4.4.4, 10.9.9.9',                 10.4.4.4",
                "10.1.2.3,         'unknown, 10.9.9.9',                  10.9.9.9",
                "10.1.2.3,         '',                                   10.1.2.3",
                "10.1.2.3,         '198.51.100.1:4711, 10.9.9.9:80',     198.51.100.1",
                "10.1.2.3,         '[2001:db8:2:3::7]:4711',             2001:db8:2:3::/64",
                "2001:db8:1::7,    '2001:db8:2:3:4:5:6:7',               2001:db8:2:3::/64",
                "2001:db8:1::8,    '198.51.100.1',                       2001:db8:1::/64",
                "-,                '198.51.100.1',                       unknown"
            })
    void the_last_address_that_is_no_trusted_proxys_counts(String peer, String forwarded, String from) {
        assertThat(BEHIND_PROXIES.of(peer, forwarded == null ? List.of() : List.of(forwarded)))
                .isEqualTo(from);
    }

    @Test
    void several_fields_are_one() {
        assertThat(BEHIND_PROXIES.of("10.1.2.3", List.of("203.0.113.9", "198.51.100.1", "10.9.9.9")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void without_a_trusted_proxy_nobody_is_believed() {
        assertThat(new Addresses(Optional.empty()).of("10.1.2.3", List.of("198.51.100.1")))
                .isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "*", "/8"})
    void what_is_no_address_and_no_network_is_refused_at_the_start(String proxy) {
        assertThatThrownBy(() -> new Addresses(Optional.of(List.of(proxy))))
                .hasMessageContaining(proxy)
                .hasMessageContaining("TRUSTED_PROXIES");
    }
}
