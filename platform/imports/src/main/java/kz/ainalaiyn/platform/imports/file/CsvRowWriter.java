package kz.ainalaiyn.platform.imports.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.Language;

/** Writes a CSV in UTF-8, with the byte order mark by which spreadsheets know it. */
final class CsvRowWriter implements RowWriter {
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final Shape shape;
    private final WrittenValues values;
    private final CsvWriter csv;

    CsvRowWriter(OutputStream out, Shape shape, Declared declared, Language language, boolean refused)
            throws IOException {
        this.shape = shape;
        this.values = new WrittenValues(declared);
        out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder()
                .fieldSeparator(shape.delimiter())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        record(WrittenValues.headings(shape, language, refused).stream());
    }

    @Override
    public void write(ObjectNode row, String refused) {
        record(Stream.concat(shape.columns().stream().map(column -> values.of(column, row)), Stream.of(refused)));
    }

    private void record(Stream<String> cells) {
        List<String> safe = cells.map(SpreadsheetText::neutralised).toList();
        csv.writeRecord(safe);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
