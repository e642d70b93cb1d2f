package kz.ainalaiyn.platform.files;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet must not take for formulas: in a file they begin with one more apostrophe than in the row.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
final class SpreadsheetText {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    private SpreadsheetText() {}

    /** The text as it is written to a file. */
    static String neutralised(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was written as this one. */
    static String restored(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
