package kz.ainalaiyn.platform.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file with one JSON object a line; a line that is none is a row with a fault.
 *
 * @see <a href="https://github.com/ndjson/ndjson-spec">NDJSON</a>
 */
final class JsonLineReader implements RowReader {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NUMBER = 100;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Reader text;
    private final BoundedLines lines;
    private final Table table;
    private final Days days;
    private BoundedLines.@Nullable Line next;

    JsonLineReader(InputStream in, Table table, Declared declared) throws IOException {
        this.text = new BufferedReader(new StrictDecoder(in, declared.charset()));
        this.lines = new BoundedLines(text);
        this.table = table;
        this.days = new Days(declared.dateFormat(), DateSystem.FROM_1900);
        this.next = read();
    }

    @Override
    public Shape shape() {
        return new Shape(',', table.columns());
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        BoundedLines.Line line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        try {
            next = read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row(line);
    }

    private BoundedLines.@Nullable Line read() throws IOException {
        BoundedLines.Line line = lines.next();
        while (line != null && !line.tooLong() && line.text().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private Row row(BoundedLines.Line line) {
        if (line.tooLong()) {
            return broken(line, FileMessage.RECORD_TOO_LONG.with("line", line.number()));
        }
        try {
            return JSON.readTree(line.text()) instanceof ObjectNode values
                    ? read(line, values)
                    : broken(line, Message.of(FileMessage.LINE_NOT_OBJECT));
        } catch (StreamConstraintsException e) {
            return broken(line, Message.of(FileMessage.LINE_TOO_DEEP));
        } catch (JsonProcessingException e) {
            FileMessage why = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
                    ? FileMessage.JSON_MEMBER_TWICE
                    : FileMessage.JSON_BROKEN;
            JsonLocation place = e.getLocation();
            return broken(
                    line, why.with("line", line.number()).with("column", place == null ? 0 : place.getColumnNr()));
        }
    }

    private Row read(BoundedLines.Line line, ObjectNode values) {
        List<InputError> faults = new ArrayList<>();
        values.remove(RefusedColumn.NAME);
        for (Column column : table.columns()) {
            JsonNode value = column.get(values);
            if (column.kind() == Column.Kind.DATE && value != null && value.isTextual()) {
                LocalDate day = days.of(value.textValue());
                if (day == null) {
                    faults.add(InputError.at(column.pointer(), days.fault(value.textValue(), line.number(), column)));
                } else {
                    column.set(values, TextNode.valueOf(day.toString()));
                }
            }
        }
        table.settle(values, line.number(), faults);
        return new Row(line.number(), values, faults);
    }

    private static Row broken(BoundedLines.Line line, Message why) {
        return new Row(line.number(), JsonNodeFactory.instance.objectNode(), List.of(InputError.at("", why)));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
