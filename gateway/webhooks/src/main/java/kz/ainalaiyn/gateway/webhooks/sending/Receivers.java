package kz.ainalaiyn.gateway.webhooks.sending;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which receivers may be sent something: what is sent from here must not reach what only this network reaches. A host is judged by the addresses that
 * its name has when something is sent, and the connection goes to the address that was judged.
 */
@Singleton
public final class Receivers {
    private static final int FIRST_UNPRIVILEGED_PORT = 1024;

    /** A host whose last label is a number is an address, in one of its many spellings (WHATWG URL, host parsing). */
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");

    /** The one spelling that means the same address to every program. */
    private static final Pattern PLAIN = Pattern.compile("\\[.*]|((0|[1-9]\\d{0,2})(\\.|$)){4}(?<!\\.)");

    private final NameResolver names;
    private final List<Network> allowed;
    private final boolean httpToo;

    /**
     * Receivers of the public internet, and some of this one.
     *
     * @param allowed networks that are not of the public internet, and may be sent something all the same
     * @param httpToo whether a receiver may do without TLS
     */
    public Receivers(
            NameResolver names,
            @ConfigProperty(name = "ainalaiyn.webhooks.allow-networks") Optional<List<String>> allowed,
            @ConfigProperty(name = "ainalaiyn.webhooks.allow-http") boolean httpToo) {
        this.names = names;
        this.allowed = allowed.orElse(List.of()).stream().map(Network::of).toList();
        this.httpToo = httpToo;
    }

    /** What can be said of an address before anything is sent to it. */
    public enum Judgement {
        /** It is one to try. */
        GOOD,
        /** It is no https address with a host. */
        MALFORMED,
        /** It is of no public host, whatever is asked of the names. */
        INSIDE
    }

    /** What is wrong with the address as it is written; no name is asked for. */
    public Judgement judge(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            return Judgement.MALFORMED;
        }
        if (!isWellFormed(url)) {
            return Judgement.MALFORMED;
        }
        return ADDRESS.matcher(url.getHost()).matches() && !isPermittedLiteral(url.getHost())
                ? Judgement.INSIDE
                : Judgement.GOOD;
    }

    private boolean isPermittedLiteral(String host) {
        try {
            return PLAIN.matcher(host).matches() && isPermitted(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isWellFormed(URI url) {
        boolean scheme =
                "https".equalsIgnoreCase(url.getScheme()) || httpToo && "http".equalsIgnoreCase(url.getScheme());
        boolean port = url.getPort() == -1
                || url.getPort() == 443
                || url.getPort() >= FIRST_UNPRIVILEGED_PORT && url.getPort() <= 65_535;
        return scheme && url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null && port;
    }

    /**
     * An address of the host that may be sent something; empty where the host has none. A host of which one address lies inside is none of the public
     * internet, whatever its others are.
     *
     * @param attempts how often one was tried before: the host's addresses are taken by turns
     */
    Optional<InetAddress> addressOf(URI url, int attempts) {
        List<InetAddress> addresses;
        try {
            addresses = names.addresses(url.getHost());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
        return !addresses.isEmpty() && addresses.stream().allMatch(this::isPermitted)
                ? Optional.of(addresses.get(attempts % addresses.size()))
                : Optional.empty();
    }

    private boolean isPermitted(InetAddress address) {
        return !SpecialAddresses.contain(address) || allowed.stream().anyMatch(network -> network.contains(address));
    }
}
