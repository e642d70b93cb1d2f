package kz.ainalaiyn.platform.imports.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import kz.ainalaiyn.platform.messages.Language;

/** Writes rows to a file like the one that they came in, each with why it was refused; such a file can be sent again. */
public interface RowWriter extends Closeable {

    /** Adds a row. */
    void write(ObjectNode values, String refused) throws IOException;

    /**
     * A file that begins here.
     *
     * @param shape of the file that the rows came in
     * @param declared what was said of that file; its days are written as they were there
     * @param language of the headings
     */
    static RowWriter open(OutputStream out, FileFormat format, Shape shape, Declared declared, Language language)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvRowWriter(out, shape, declared, language, true);
            case NDJSON -> new JsonLineWriter(out, shape, declared);
            case XLSX -> new SheetWriter(out, shape, declared, language, true);
        };
    }
}
