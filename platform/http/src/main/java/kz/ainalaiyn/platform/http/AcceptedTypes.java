package kz.ainalaiyn.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client takes, as far as the form of an error answer depends on it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, section 12.5.1</a>
 */
record AcceptedTypes(List<Range> ranges) {
    private static final Pattern QUALITY = Pattern.compile("q=[01](\\.\\d{0,3})?");
    private static final Set<String> JSON = Set.of("application/json", "application/problem+json", "application/*");

    /** A media range and how much it is liked, from 0 to 1. */
    record Range(String type, double quality) {}

    /** Takes the header field as it came; null, and what is not well-formed, says nothing. */
    static AcceptedTypes parse(@Nullable String accept) {
        List<Range> ranges = new ArrayList<>();
        if (accept != null) {
            for (String part : accept.split(",", -1)) {
                // No expression that goes back over a run of blanks: nobody knows yet who sends this, nor that it is
                // short.
                String[] pieces = part.toLowerCase(Locale.ROOT).split(";", -1);
                ranges.add(new Range(pieces[0].strip(), quality(pieces)));
            }
        }
        return new AcceptedTypes(ranges);
    }

    private static double quality(String[] pieces) {
        for (String each : pieces) {
            String piece = each.strip();
            if (QUALITY.matcher(piece).matches()) {
                return Double.parseDouble(piece.substring(2));
            }
        }
        return 1;
    }

    /** Whether HTML is named, liked better than JSON where that is named too, and no less than anything else. */
    boolean preferHtml() {
        double html = best(Set.of("text/html"));
        return html > best(JSON) && html >= best(Set.of("*/*"));
    }

    private double best(Set<String> types) {
        return ranges.stream()
                .filter(range -> types.contains(range.type()))
                .mapToDouble(Range::quality)
                .max()
                .orElse(0);
    }
}
