package kz.ainalaiyn.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.Message;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet of a workbook, which is kept packed in memory. */
final class SheetReader implements RecordReader {
    private final ReadableWorkbook workbook;
    private final DateSystem dateSystem;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    SheetReader(InputStream in, Declared declared) throws IOException {
        byte[] bytes = in.readAllBytes();
        if (ReadableWorkbook.isOLE2Header(bytes)) {
            throw new UnreadableFile(Message.of(FileMessage.WORKBOOK_ENCRYPTED));
        }
        try {
            dateSystem = WorkbookScan.of(bytes);
            workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
            stream = sheet(declared.sheet()).openStream();
            rows = stream.iterator();
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    private Sheet sheet(@Nullable String name) {
        Optional<Sheet> sheet = name == null ? workbook.getSheet(0) : workbook.findSheet(name);
        return sheet.orElseThrow(() -> new UnreadableFile(FileMessage.SHEET_UNKNOWN.with(
                "allowed", workbook.getSheets().map(Sheet::getName).toList())));
    }

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    public DateSystem dateSystem() {
        return dateSystem;
    }

    @Override
    public @Nullable Cells read() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<Cell> cells = row.stream().map(SheetCells::of).toList();
                Cells read = new Cells(row.getRowNum(), cells);
                if (!read.isEmpty()) {
                    return read;
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw unreadable();
        }
    }

    /** What the library says is left out: it may name what is in a cell. */
    private static UnreadableFile unreadable() {
        return new UnreadableFile(Message.of(FileMessage.WORKBOOK_UNREADABLE));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
