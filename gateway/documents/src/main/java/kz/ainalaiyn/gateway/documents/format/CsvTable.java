package kz.ainalaiyn.gateway.documents.format;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values (RFC 4180, UTF-8), or with semicolons, that are safe to open in a spreadsheet. */
public final class CsvTable {
    private final Separator separator;
    private final StringBuilder text;

    /** An empty one with commas. */
    public CsvTable() {
        this(Separator.COMMA);
    }

    /** An empty one. */
    public CsvTable(Separator separator) {
        this.separator = separator;
        this.text = new StringBuilder(separator.start());
    }

    /** Adds a row; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
    public void add(Stream<String> cells) {
        text.append(cells.map(this::cell).collect(Collectors.joining(separator.text(), "", "\r\n")));
    }

    private String cell(String text) {
        String safe = SpreadsheetText.isFormula(text) ? "'" + text : text;
        boolean whole = safe.contains(separator.text()) || safe.matches("(?s).*[\"\r\n].*");
        return whole ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** The table as it is so far. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
