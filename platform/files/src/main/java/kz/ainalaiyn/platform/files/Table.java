package kz.ainalaiyn.platform.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.outcomes.InputError;

/**
 * The columns that a file of one kind of rows may have.
 *
 * @param columns what rows say, in the order of a template
 * @param shown the names of what a file may show beside that; it is read over
 * @param shownInCells the names of what only JSON can say; in cells it is read over
 * @param fixed what is the same in every row, said beside the file; a file may say it too, and nothing else in its place
 */
public record Table(List<Column> columns, Set<String> shown, Set<String> shownInCells, Map<Column, String> fixed) {

    /** Keeps the columns as they are now. */
    public Table {
        columns = List.copyOf(columns);
        shown = Set.copyOf(shown);
        shownInCells = Set.copyOf(shownInCells);
        fixed = Map.copyOf(fixed);
    }

    /** A table of which a file shows nothing else. */
    public Table(List<Column> columns) {
        this(columns, Set.of(), Set.of(), Map.of());
    }

    /** The table of which a file may show these too. */
    public Table showing(String... names) {
        return new Table(columns, Set.of(names), shownInCells, fixed);
    }

    /** The table of which a file with cells may show these too, which JSON says. */
    public Table showingInCells(String... names) {
        return new Table(columns, shown, Set.of(names), fixed);
    }

    /** The table of which these members, where it knows them, are the same in every row. */
    public Table fixing(Map<String, String> values) {
        Map<Column, String> same = values.entrySet().stream()
                .filter(value -> shown.contains(value.getKey()) || names().contains(value.getKey()))
                .collect(Collectors.toMap(value -> column(value.getKey()), Map.Entry::getValue));
        return new Table(
                columns.stream().filter(column -> !same.containsKey(column)).toList(), shown, shownInCells, same);
    }

    private Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseGet(() -> Column.named(name, Column.Kind.TEXT));
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** All that a heading may stand for. */
    Stream<Column> readable() {
        return Stream.of(columns.stream(), fixed.keySet().stream(), named(shown), named(shownInCells))
                .flatMap(all -> all);
    }

    private static Stream<Column> named(Set<String> names) {
        return names.stream().map(name -> Column.named(name, Column.Kind.TEXT));
    }

    /** Takes out of a row what it does not say itself; adds to {@code faults} what contradicts what is the same in every row. */
    void settle(ObjectNode row, long line, List<InputError> faults) {
        fixed.forEach((column, value) -> {
            JsonNode given = column.get(row);
            if (given != null && !given.asText().equalsIgnoreCase(value)) {
                faults.add(InputError.at(
                        "",
                        FileMessage.SAME_IN_EVERY_ROW
                                .with("line", line)
                                .with("column", column.name())
                                .with("value", value)));
            }
            row.remove(column.name());
        });
        row.remove(shown);
    }
}
