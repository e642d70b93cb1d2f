package kz.ainalaiyn.gateway.documents.format;

/** Text that a spreadsheet must take for text: who names an institution must not run anything where the report is read. */
final class SpreadsheetText {
    private SpreadsheetText() {}

    /** Whether a spreadsheet that opens it as a cell would calculate it. */
    static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
