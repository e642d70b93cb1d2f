package kz.ainalaiyn.platform.files;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a file with cells, the heading first; those without any value are left out. */
interface RecordReader extends Closeable {

    /** A record and the line where it begins. */
    record Cells(long line, List<Cell> cells, boolean tooLong) {
        Cells(long line, List<Cell> cells) {
            this(line, cells, false);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }

    /** The next record, or null after the last one; throws {@link UnreadableFile} where the file cannot be read on. */
    @Nullable
    Cells read();

    /** What is between cells, where the format has such a thing. */
    char delimiter();

    /** From when on the file counts its days. */
    DateSystem dateSystem();
}
