package kz.ainalaiyn.gateway.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import kz.ainalaiyn.gateway.webhooks.sending.Receivers.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiversTest {
    private static final NameResolver NO_NAMES = host -> {
        throw new UnknownHostException(host);
    };

    private final Receivers receivers = new Receivers(NO_NAMES, Optional.empty(), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void an_address_that_is_not_of_the_public_internet_is_special(String address) {
        assertThat(SpecialAddresses.contain(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.169.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void an_address_of_the_public_internet_is_none(String address) {
        assertThat(SpecialAddresses.contain(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://017700000001/",
                "https://127.0.0.1./",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://169.254.169.254/latest/meta-data",
                "https://0/",
                "https://anything.0x7f/",
                "https://0177.0.0.1/",
                "https://1.1.257/",
                "https://1.1.1.01/"
            })
    void an_address_inside_is_refused_by_every_spelling(String url) {
        assertThat(receivers.judge(url)).isNotEqualTo(Judgement.GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/",
                "ftp://hooks.example/",
                "//hooks.example/",
                "https:///path",
                "https:hooks.example",
                "https://user@hooks.example/",
                "https://user:word@hooks.example/",
                "https://hooks.example/#part",
                "https://hooks.example:22/",
                "https://hooks.example:80/",
                "https://hooks.example:0/",
                "https://hooks.example:65536/",
                "https://under_score.example/",
                "https://hooks.example/with space",
                "hooks.example",
                "https://"
            })
    void what_is_no_plain_https_address_is_malformed(String url) {
        assertThat(receivers.judge(url)).isEqualTo(Judgement.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example",
                "https://hooks.example/a/b?c=d&e",
                "https://hooks.example:443/",
                "https://hooks.example:8443/",
                "HTTPS://Hooks.Example/",
                "https://1.1.1.1/",
                "https://[2606:4700::1111]/",
                "https://localhost/"
            })
    void a_name_is_judged_when_something_is_sent(String url) {
        assertThat(receivers.judge(url)).isEqualTo(Judgement.GOOD);
    }

    @Test
    void a_host_with_one_address_inside_has_none_to_send_to() {
        assertThat(addressOf("1.1.1.1", "127.0.0.1")).isEmpty();
        assertThat(addressOf("2606:4700::1111", "fd00::1")).isEmpty();
        assertThat(addressOf()).isEmpty();
        assertThat(receivers.addressOf(URI.create("https://nobody.example/"), 0))
                .isEmpty();
        assertThat(addressOf("1.1.1.1", "2606:4700::1111")).contains(InetAddress.ofLiteral("1.1.1.1"));
    }

    @Test
    void a_network_that_is_named_may_be_sent_to_and_its_neighbour_not() {
        Receivers some = new Receivers(NO_NAMES, Optional.of(List.of("10.7.0.0/24", "::1/128")), true);

        assertThat(some.judge("http://10.7.0.200/")).isEqualTo(Judgement.GOOD);
        assertThat(some.judge("http://[::1]:8080/")).isEqualTo(Judgement.GOOD);
        assertThat(some.judge("http://10.7.1.1/")).isEqualTo(Judgement.INSIDE);
        assertThat(some.judge("http://127.0.0.1/")).isEqualTo(Judgement.INSIDE);
    }

    @Test
    void what_is_no_network_is_named_at_the_start() {
        for (String text : List.of("10.7.0.0", "10.7.0.0/x", "10.7.0.0/33", "inside/8", "")) {
            assertThatThrownBy(() -> new Receivers(NO_NAMES, Optional.of(List.of(text)), false))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("10.7.0.0/24");
        }
    }

    private static Optional<InetAddress> addressOf(String... addresses) {
        List<InetAddress> all =
                List.of(addresses).stream().map(InetAddress::ofLiteral).toList();
        return new Receivers(host -> all, Optional.empty(), false).addressOf(URI.create("https://some.example/"), 0);
    }
}
