package kz.ainalaiyn.platform.files;

import java.util.List;

/**
 * What a file of rows looks like, so that one like it can be written.
 *
 * @param delimiter what is between the cells of a CSV
 * @param columns the columns that it has, in its order
 */
public record Shape(char delimiter, List<Column> columns) {

    /** Keeps the columns as they are now. */
    public Shape {
        columns = List.copyOf(columns);
    }
}
