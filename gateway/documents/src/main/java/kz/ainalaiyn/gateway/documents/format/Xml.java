package kz.ainalaiyn.gateway.documents.format;

import java.util.regex.Pattern;

/** Text that can stand in a document of XML 1.0 (section 2.2). */
final class Xml {
    private static final Pattern NOT_A_CHARACTER =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Xml() {}

    /** The document with a replacement character for each that no document may have: a filter can be any text. */
    static String legal(String document) {
        return NOT_A_CHARACTER.matcher(document).replaceAll("\uFFFD");
    }
}
