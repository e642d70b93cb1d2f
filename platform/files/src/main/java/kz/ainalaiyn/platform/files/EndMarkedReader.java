package kz.ainalaiyn.platform.files;

import java.io.IOException;
import java.io.Reader;

/** A text with one more line at its end, which no text has: where it is not found as a line, a quote was not closed. */
final class EndMarkedReader extends Reader {
    /** U+FFFF is no character. */
    static final String END = "\uFFFF";

    private final Reader text;
    private final String ending = "\n" + END;
    private int given;

    EndMarkedReader(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = given > 0 ? -1 : text.read(target, offset, length);
        if (read >= 0) {
            return read;
        }
        int more = Math.min(length, ending.length() - given);
        ending.getChars(given, given + more, target, offset);
        given += more;
        return more == 0 ? -1 : more;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
