package kz.ainalaiyn.platform.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import kz.ainalaiyn.platform.messages.Language;

/** Writes rows to a file; a file with the columns of a register can be sent to it. */
public interface RowWriter extends Closeable {

    /** Adds a row. */
    void write(ObjectNode row) throws IOException;

    /**
     * A file that begins here; it is whole once it is closed, and the stream with it.
     *
     * @param declared what will be said of the file when it is read; its days are written so
     * @param language of the headings
     */
    static RowWriter open(OutputStream out, FileFormat format, Shape shape, Declared declared, Language language)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvRowWriter(out, shape, declared, language);
            case NDJSON -> new JsonLineWriter(out, shape, declared);
            case XLSX -> new SheetWriter(out, shape, declared, language);
        };
    }
}
