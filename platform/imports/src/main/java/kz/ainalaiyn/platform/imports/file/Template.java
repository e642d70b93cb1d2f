package kz.ainalaiyn.platform.imports.file;

import java.io.IOException;
import java.io.OutputStream;
import kz.ainalaiyn.platform.messages.Language;

/** An empty file with headings, to be filled; it is read without anything declared. */
public final class Template {
    private Template() {}

    /**
     * Writes the template of a table and closes the stream. Spreadsheets in Kazakh and Russian open a CSV by its
     * semicolons. A file of JSON has no headings, so its template is empty.
     */
    public static void write(OutputStream out, FileFormat format, Table table, Language language) throws IOException {
        Shape shape = new Shape(language == Language.EN ? ',' : ';', table.columns());
        switch (format) {
            case CSV -> new CsvRowWriter(out, shape, Declared.NOTHING, language, false).close();
            case NDJSON -> out.close();
            case XLSX -> new SheetWriter(out, shape, Declared.NOTHING, language, false).close();
        }
    }
}
