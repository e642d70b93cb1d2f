package kz.ainalaiyn.events.publicity;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https address in the one form of all its spellings: in ASCII as RFC 3987 maps it, normalised as RFC 3986,
 * 6.2.2 and 6.2.3 do, and without fragment.
 */
record WebAddress(String text) {
    private static final Pattern AUTHORITY = Pattern.compile("(?<host>.+?)(:(?<port>[0-9]*))?");
    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

    /**
     * Reads an address as a person writes it, in any script.
     *
     * @throws IllegalArgumentException when it is none, has no host, or has credentials before the host
     */
    static WebAddress of(String written) {
        URI address = URI.create(written);
        Matcher authority = AUTHORITY.matcher(String.valueOf(address.getRawAuthority()));
        if (address.getRawAuthority() == null || !authority.matches()) {
            throw new IllegalArgumentException("No host");
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        String host = inAscii(authority.group("host"));
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String ascii = URI.create(scheme + "://" + host + port(authority.group("port"), scheme) + path + query)
                .toASCIIString();
        URI canonical =
                URI.create(ESCAPED.matcher(ascii).replaceAll(WebAddress::plain)).normalize();
        if (canonical.getHost() == null || canonical.getRawUserInfo() != null) {
            throw new IllegalArgumentException("No host, or credentials before it");
        }
        return new WebAddress(canonical.toString());
    }

    /** A name in letters, digits and hyphens; an IPv6 address stands in brackets and is that already. */
    private static String inAscii(String host) {
        return host.startsWith("[")
                ? host.toLowerCase(Locale.ROOT)
                : IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }

    private static String port(String port, String scheme) {
        boolean usual = port == null || port.isEmpty() || port.equals(scheme.equals("https") ? "443" : "80");
        return usual ? "" : ":" + port;
    }

    /** An escape that is not needed is undone, any other is in upper case. */
    private static String plain(MatchResult escape) {
        String character = String.valueOf((char) Integer.parseInt(escape.group().substring(1), 16));
        return UNRESERVED.matcher(character).matches()
                ? character
                : escape.group().toUpperCase(Locale.ROOT);
    }
}
