package kz.ainalaiyn.platform.imports.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a JSON object a line, whose last member says why the row was refused. */
final class JsonLineWriter implements RowWriter {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
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
    public void write(ObjectNode row, String refused) throws IOException {
        ObjectNode line = row.deepCopy();
        for (Column column : shape.columns()) {
            if (values.day(column, row) != null) {
                column.set(line, TextNode.valueOf(values.of(column, row)));
            }
        }
        JSON.writeValue(out, line.put(RefusedColumn.NAME, refused));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
