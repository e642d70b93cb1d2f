package kz.ainalaiyn.gateway.documents.format;

import java.util.Locale;

/** What stands between the cells of a CSV, as the query parameter {@code separator} says it. */
public enum Separator {
    /** As RFC 4180 has it. */
    COMMA(",", ""),

    /** By which Excel splits lines in Russian and Kazakh; with the byte order mark by which it knows UTF-8. */
    SEMICOLON(";", "\uFEFF");

    private final String text;
    private final String start;

    Separator(String text, String start) {
        this.text = text;
        this.start = start;
    }

    String text() {
        return text;
    }

    /** What the file begins with. */
    String start() {
        return start;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
