package kz.ainalaiyn.platform.imports.file;

import java.util.List;
import java.util.Set;

/** The columns that a file of one kind of rows may have, in the order of its template. */
public record Table(List<Column> columns) {

    /** Keeps the columns as they are now. */
    public Table {
        columns = List.copyOf(columns);
    }

    /** The columns but for these. */
    public Table without(Set<String> names) {
        return new Table(columns.stream()
                .filter(column -> !names.contains(column.name()))
                .toList());
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
