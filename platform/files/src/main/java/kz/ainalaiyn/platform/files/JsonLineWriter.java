package kz.ainalaiyn.platform.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a JSON object a line. */
final class JsonLineWriter implements RowWriter {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET, JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final OutputStream out;
    private final Shape shape;
    private final WrittenValues values;

    JsonLineWriter(OutputStream out, Shape shape, Declared declared) {
        this.out = new BufferedOutputStream(out);
        this.shape = shape;
        this.values = new WrittenValues(declared);
    }

    @Override
    public void write(ObjectNode row) throws IOException {
        ObjectNode line = row.deepCopy();
        for (Column column : shape.columns()) {
            if (values.day(column, row) != null) {
                column.set(line, TextNode.valueOf(values.of(column, row)));
            }
        }
        JSON.writeValue(out, line);
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
