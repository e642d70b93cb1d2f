package kz.ainalaiyn.platform.files;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/** Rows of a file with a heading and cells. */
final class CellReader implements RowReader {
    private final RecordReader records;
    private final Table table;
    private final Headings headings;
    private final CellValues values;
    private RecordReader.@Nullable Cells next;

    CellReader(RecordReader records, Table table, Declared declared) {
        RecordReader.Cells heading = records.read();
        if (heading == null) {
            throw new UnreadableFile(Message.of(FileMessage.FILE_EMPTY));
        }
        this.records = records;
        this.table = table;
        this.next = records.read();
        this.headings = Headings.of(heading.cells(), table, declared);
        this.values = new CellValues(new Days(declared.dateFormat(), records.dateSystem()));
    }

    @Override
    public Shape shape() {
        return new Shape(
                records.delimiter(),
                headings.columns().values().stream()
                        .filter(table.columns()::contains)
                        .toList());
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        RecordReader.Cells cells = next;
        if (cells == null) {
            throw new NoSuchElementException();
        }
        next = records.read();
        return row(cells);
    }

    private Row row(RecordReader.Cells cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        List<InputError> faults = new ArrayList<>();
        if (cells.tooLong()) {
            faults.add(InputError.at("", FileMessage.RECORD_TOO_LONG.with("line", cells.line())));
        }
        int unread = 0;
        for (int i = 0; i < cells.cells().size(); i++) {
            Column column = headings.columns().get(i);
            Cell cell = cells.cells().get(i);
            if (column != null) {
                values.put(row, column, cell, cells.line(), faults);
            } else if (!cell.isEmpty() && !headings.ignored().contains(i)) {
                unread++;
            }
        }
        if (unread > 0) {
            faults.add(InputError.at("", FileMessage.CELL_WITHOUT_HEADING.with("count", unread)));
        }
        table.settle(row, cells.line(), faults);
        row.remove(table.shownInCells());
        return new Row(cells.line(), row, faults);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
