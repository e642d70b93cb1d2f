package kz.ainalaiyn.gateway.documents.format;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table as a file to download. */
final class CsvAnswer {
    private CsvAnswer() {}

    /**
     * The answer.
     *
     * @param name what the file is called, without its extension
     * @param language of the names in it
     */
    static Response of(CsvTable table, String name, Locale language) {
        return Response.ok(table.bytes(), CoverageResource.CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    /** The cell of a value; empty where there is none. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
