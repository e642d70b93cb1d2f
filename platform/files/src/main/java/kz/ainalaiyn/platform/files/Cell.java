package kz.ainalaiyn.platform.files;

import java.math.BigDecimal;
import kz.ainalaiyn.platform.messages.Message;

/** What a cell holds before it is known what it should. */
sealed interface Cell {
    Cell EMPTY = new Text("");

    /** A text, without white space at its ends. */
    record Text(String text) implements Cell {}

    /**
     * A number of a spreadsheet.
     *
     * @param day whether the spreadsheet shows it as a day
     */
    record Amount(BigDecimal number, boolean day) implements Cell {}

    /** A yes or no of a spreadsheet. */
    record Choice(boolean yes) implements Cell {}

    /** A cell that holds nothing that could be read. */
    record Unreadable(Message why) implements Cell {}

    /** The cell of a text as it stands in the file. */
    static Cell of(String raw) {
        return new Text(SpreadsheetText.restored(strip(raw)));
    }

    default boolean isEmpty() {
        return this instanceof Text(String text) && text.isEmpty();
    }

    /** The value in letters and digits. */
    default String written() {
        return switch (this) {
            case Text(String text) -> text;
            case Amount(BigDecimal number, boolean day) -> number.toPlainString();
            case Choice(boolean yes) -> String.valueOf(yes);
            case Unreadable(Message why) -> "";
        };
    }

    /** The text without white space at its ends, be it no-break space. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
