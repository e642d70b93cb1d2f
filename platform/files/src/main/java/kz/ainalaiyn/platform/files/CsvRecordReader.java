package kz.ainalaiyn.platform.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values, be it semicolons or tabs that separate them, as the heading tells.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvRecordReader implements RecordReader {
    private final CsvRecords handler = new CsvRecords();
    private final char delimiter;
    private final CloseableIterator<Cells> records;

    CsvRecordReader(InputStream in, Declared declared) throws IOException {
        Reader text = new BufferedReader(new StrictDecoder(in, declared.charset()));
        delimiter = Delimiter.of(text);
        records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(CsvRecords.LONGEST_RECORD)
                .build(handler, new EndMarkedReader(text))
                .iterator();
    }

    @Override
    public char delimiter() {
        return delimiter;
    }

    @Override
    public DateSystem dateSystem() {
        return DateSystem.FROM_1900;
    }

    @Override
    public @Nullable Cells read() {
        while (true) {
            Cells read = advance();
            if (isEnd(read) && !records.hasNext()) {
                return null;
            }
            if (read.tooLong() || !read.isEmpty()) {
                return read;
            }
        }
    }

    /** The end of the file is a record of its own, unless a quote before it was never closed. */
    private Cells advance() {
        try {
            if (!records.hasNext()) {
                throw new UnreadableFile(FileMessage.QUOTE_UNCLOSED.with("line", handler.line()));
            }
            return records.next();
        } catch (CsvParseException e) {
            throw reason(e);
        }
    }

    private static boolean isEnd(Cells read) {
        return read.cells().size() == 1 && read.cells().getFirst().written().equals(EndMarkedReader.END);
    }

    private RuntimeException reason(CsvParseException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile told) {
                return told;
            }
            if (String.valueOf(cause.getMessage()).startsWith("Unexpected character after closing quote")) {
                return new UnreadableFile(FileMessage.QUOTE_MISPLACED.with("line", handler.line()));
            }
        }
        return new UnreadableFile(FileMessage.RECORD_TOO_LONG.with("line", handler.line()));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
