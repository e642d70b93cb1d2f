package kz.ainalaiyn.gateway.documents.format;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values (RFC 4180, UTF-8) that are safe to open in a spreadsheet. */
public final class CsvTable {
    private final StringBuilder text = new StringBuilder();

    /** Adds a row; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
    public void add(Stream<String> cells) {
        text.append(cells.map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String text) {
        String safe = SpreadsheetText.isFormula(text) ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** The table as it is so far. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
