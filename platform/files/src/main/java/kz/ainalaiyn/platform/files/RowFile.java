package kz.ainalaiyn.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import kz.ainalaiyn.platform.outcomes.InputError;

/** A file of rows, which is looked through as a whole before its rows are read. */
public final class RowFile {
    /** What is found in a row and wrong with the whole file. */
    private static final Set<String> OF_THE_FILE =
            Set.of(FileMessage.DATE_FORMAT_UNDECLARED.key(), FileMessage.SAME_IN_EVERY_ROW.key());

    private final FileSource source;
    private final FileFormat format;
    private final Table table;
    private final Declared declared;

    /**
     * The file of these bytes.
     *
     * @param table the columns that it may have
     * @param declared what is said of it
     */
    public RowFile(FileSource source, FileFormat format, Table table, Declared declared) {
        this.source = source;
        this.format = format;
        this.table = table;
        this.declared = declared;
    }

    /** Reads the file to its end: why it is refused as a whole, or nothing where its rows can be read one by one. */
    public List<InputError> check() throws IOException {
        try (RowReader rows = open()) {
            while (rows.hasNext()) {
                for (InputError fault : rows.next().faults()) {
                    if (OF_THE_FILE.contains(fault.code())) {
                        return List.of(InputError.at("", fault.message()));
                    }
                }
            }
            return List.of();
        } catch (UnreadableFile e) {
            return e.faults();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The rows from the first on; of a file that {@link #check} has nothing against.
     *
     * @throws UnreadableFile where it has no rows that could be read
     */
    public RowReader open() throws IOException {
        InputStream in = source.open();
        try {
            return switch (format) {
                case CSV -> new CellReader(new CsvRecordReader(in, declared), table, declared);
                case NDJSON -> new JsonLineReader(in, table, declared);
                case XLSX -> new CellReader(new SheetReader(in, declared), table, declared);
            };
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
