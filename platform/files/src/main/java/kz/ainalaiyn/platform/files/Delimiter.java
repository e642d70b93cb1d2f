package kz.ainalaiyn.platform.files;

import java.io.IOException;
import java.io.Reader;

/** Tells by the heading what is between the cells of a text. */
final class Delimiter {
    private static final String KNOWN = ",;\t";
    private static final int LONGEST_HEADING = 64 * 1024;

    private Delimiter() {}

    /** The delimiter that the first line has most of outside of quotes; a comma where it has none. */
    static char of(Reader text) throws IOException {
        int[] found = new int[KNOWN.length()];
        text.mark(LONGEST_HEADING);
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < LONGEST_HEADING; i++) {
            int letter = text.read();
            boolean lineEnds = !quoted && (letter == '\n' || letter == '\r');
            if (letter < 0 || begun && lineEnds) {
                break;
            }
            begun |= !lineEnds;
            quoted ^= letter == '"';
            int kind = KNOWN.indexOf(letter);
            if (kind >= 0 && !quoted) {
                found[kind]++;
            }
        }
        text.reset();
        int most = 0;
        for (int kind = 1; kind < found.length; kind++) {
            most = found[kind] > found[most] ? kind : most;
        }
        return KNOWN.charAt(most);
    }
}
