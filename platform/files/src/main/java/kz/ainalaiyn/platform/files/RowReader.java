package kz.ainalaiyn.platform.files;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The rows of a file, one after the other; {@link #hasNext} and {@link #next} throw {@link UnreadableFile} where the file
 * cannot be read on.
 */
public interface RowReader extends Iterator<Row>, Closeable {
    /** What the file looks like. */
    Shape shape();
}
