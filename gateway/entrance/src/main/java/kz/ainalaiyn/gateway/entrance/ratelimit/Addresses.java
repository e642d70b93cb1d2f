package kz.ainalaiyn.gateway.entrance.ratelimit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * From which address a request comes. Each proxy writes behind the others whom it has it from, so that of {@value #FORWARDED} the last address counts that
 * is not a trusted proxy's: what stands before it anybody can have written.
 */
@Singleton
final class Addresses {
    private static final String FORWARDED = "X-Forwarded-For";

    /** Of IPv6 a subscriber has at least a network of 64 bits, and may take any address in it (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> trusted;

    Addresses(@ConfigProperty(name = "ainalaiyn.trusted-proxies") Optional<List<String>> trusted) {
        this.trusted =
                trusted.orElse(List.of()).stream().map(Addresses::network).toList();
    }

    String of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress(), request.headers().getAll(FORWARDED));
    }

    String of(@Nullable String peer, List<String> forwarded) {
        @Nullable InetAddress address = parse(peer);
        List<String> hops = List.of(String.join(",", forwarded).split(","));
        for (String before : hops.reversed()) {
            InetAddress next = address != null && isTrusted(address) ? parse(withoutPort(before.strip())) : null;
            if (next == null) {
                break;
            }
            address = next;
        }
        return address == null ? "unknown" : network(address);
    }

    /** Some proxies write {@code 198.51.100.7:4711} and {@code [2001:db8::7]:4711}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[") && hop.contains("]")) {
            return hop.substring(1, hop.indexOf(']'));
        }
        return hop.contains(".") && hop.indexOf(':') > 0 && hop.indexOf(':') == hop.lastIndexOf(':')
                ? hop.substring(0, hop.indexOf(':'))
                : hop;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(proxies -> proxies.matches(new InetSocketAddress(address, 0)));
    }

    private static String network(InetAddress address) {
        if (address instanceof Inet6Address) {
            byte[] bytes = address.getAddress();
            Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
            return NetUtil.bytesToIpAddress(bytes) + "/64";
        }
        return NetUtil.toAddressString(address);
    }

    /** Of an address as it stands there, without asking who has a name; null where it is none. */
    private static @Nullable InetAddress parse(@Nullable String text) {
        byte[] bytes = text == null ? null : NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }

    private static IpSubnetFilterRule network(String text) {
        String[] parts = text.split("/", 2);
        InetAddress address = parse(parts[0]);
        try {
            if (address != null) {
                int bits = parts.length == 1 ? address.getAddress().length * Byte.SIZE : Integer.parseInt(parts[1]);
                return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
            }
        } catch (IllegalArgumentException e) {
            // Said below, with what it is about.
        }
        throw new IllegalArgumentException(
                "TRUSTED_PROXIES has \"%s\": give each address or network, such as 10.0.0.7 or 10.0.0.0/8"
                        .formatted(text));
    }
}
