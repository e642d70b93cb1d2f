package kz.ainalaiyn.platform.files;

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
        RowWriter.open(out, format, shape, Declared.NOTHING, language).close();
    }
}
