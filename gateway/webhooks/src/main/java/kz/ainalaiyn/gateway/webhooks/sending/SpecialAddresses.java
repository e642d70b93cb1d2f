package kz.ainalaiyn.gateway.webhooks.sending;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that are not of the public internet: of this host, of private networks, of a link, of many hosts, and those in which another address is
 * wrapped.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA IPv4 Special-Purpose Address Registry</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA IPv6 Special-Purpose Address Registry</a>
 */
final class SpecialAddresses {
    /** All that was given to be reached by everybody (RFC 4291, section 2.4); loopback, unique local, mapped and NAT64 addresses lie outside. */
    private static final Network GLOBAL_V6 = Network.of("2000::/3");

    private static final List<Network> NETWORKS = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    private SpecialAddresses() {}

    static boolean contain(InetAddress address) {
        return address instanceof Inet6Address && !GLOBAL_V6.contains(address)
                || NETWORKS.stream().anyMatch(network -> network.contains(address));
    }
}
