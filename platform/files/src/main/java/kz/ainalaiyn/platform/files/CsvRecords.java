package kz.ainalaiyn.platform.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a record of a CSV, and no more of it than may be read. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<RecordReader.Cells> {
    static final int LONGEST_CELL = 32_767;
    static final int LONGEST_RECORD = 1024 * 1024;

    private List<Cell> cells = new ArrayList<>();
    private long line;
    private int length;

    /** Where the record begins that is read, or was read last. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        cells = new ArrayList<>(cells.size());
        length = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
        length += size;
        if (length > LONGEST_RECORD) {
            return;
        }
        cells.add(
                size > LONGEST_CELL
                        ? new Cell.Unreadable(FileMessage.CELL_TOO_LONG.with("maximum", LONGEST_CELL))
                        : Cell.of(new String(buffer, offset, size)));
    }

    @Override
    protected RecordReader.Cells buildRecord() {
        return new RecordReader.Cells(line, cells, length > LONGEST_RECORD);
    }
}
