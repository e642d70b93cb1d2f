package kz.ainalaiyn.platform.files;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text; of one that is too long the rest is passed over, so that it takes no memory. */
final class BoundedLines {
    private final Reader text;
    private long number;

    BoundedLines(Reader text) {
        this.text = text;
    }

    /** A line, and whether it is longer than what is given of it. */
    record Line(long number, String text, boolean tooLong) {}

    /** The next line, or null after the last. */
    @Nullable
    Line next() throws IOException {
        int letter = text.read();
        if (letter < 0) {
            return null;
        }
        number++;
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        while (letter >= 0 && letter != '\n') {
            tooLong |= line.length() >= CsvRecords.LONGEST_RECORD;
            if (!tooLong) {
                line.append((char) letter);
            }
            letter = text.read();
        }
        return new Line(number, line.toString(), tooLong);
    }
}
