package kz.ainalaiyn.platform.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.Language;

/** Writes a CSV in UTF-8, with the byte order mark by which spreadsheets know it. */
final class CsvRowWriter implements RowWriter {
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    /** A spreadsheet may split lines elsewhere than they were put together; what is quoted stays whole. */
    private static final QuoteStrategy SPLIT_ELSEWHERE = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t');
        }
    };

    private final Shape shape;
    private final WrittenValues values;
    private final CsvWriter csv;

    CsvRowWriter(OutputStream out, Shape shape, Declared declared, Language language) throws IOException {
        this.shape = shape;
        this.values = new WrittenValues(declared);
        out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder()
                .fieldSeparator(shape.delimiter())
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(SPLIT_ELSEWHERE)
                .build(out, StandardCharsets.UTF_8);
        record(shape.columns().stream().map(column -> column.heading().in(language.locale())));
    }

    @Override
    public void write(ObjectNode row) {
        record(shape.columns().stream().map(column -> values.of(column, row)));
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
