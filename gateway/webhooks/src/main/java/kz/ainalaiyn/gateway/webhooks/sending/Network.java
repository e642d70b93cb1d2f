package kz.ainalaiyn.gateway.webhooks.sending;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * The addresses that begin with the same bits.
 *
 * @param start the first of them
 * @param prefix how many bits they have alike
 */
record Network(InetAddress start, int prefix) {

    /** A network as it is written, such as {@code 10.7.0.0/24}. */
    static Network of(String text) {
        String[] parts = text.split("/", 2);
        try {
            InetAddress start = InetAddress.ofLiteral(parts[0]);
            int prefix = Integer.parseInt(parts[1]);
            if (prefix >= 0 && prefix <= bits(start)) {
                return new Network(start, prefix);
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // Said below, with what it is about.
        }
        throw new IllegalArgumentException("\"%s\" is no network: give each such as 10.7.0.0/24".formatted(text));
    }

    boolean contains(InetAddress address) {
        return bits(address) == bits(start) && beginning(address).equals(beginning(start));
    }

    private BigInteger beginning(InetAddress address) {
        return new BigInteger(1, address.getAddress()).shiftRight(bits(address) - prefix);
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}
