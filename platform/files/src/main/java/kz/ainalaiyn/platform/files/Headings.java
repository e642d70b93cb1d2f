package kz.ainalaiyn.platform.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;

/**
 * Which columns a file has, told by its headings.
 *
 * @param columns the columns by their places
 * @param ignored the places of cells that are not read
 */
record Headings(SortedMap<Integer, Column> columns, Set<Integer> ignored) {
    private static final int SHOWN = 64;

    /** The columns of these headings. */
    static Headings of(List<Cell> headings, Table table, Declared declared) {
        List<InputError> faults = new ArrayList<>(mappedToNothing(table, declared));
        Map<String, Column> known = known(table, declared);
        Set<String> refusals = new HashSet<>();
        RefusedColumn.names().forEach(name -> refusals.add(normal(name)));
        SortedMap<Integer, Column> columns = new TreeMap<>();
        Set<Integer> ignored = new HashSet<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).written();
            Column column = known.get(normal(heading));
            if (column == null && refusals.contains(normal(heading))) {
                ignored.add(i);
            } else if (column == null && !heading.isEmpty()) {
                faults.add(InputError.at("", unknown(heading, table)));
            } else if (column != null && columns.containsValue(column)) {
                faults.add(InputError.at("", FileMessage.COLUMN_TWICE.with("column", column.name())));
            } else if (column != null) {
                columns.put(i, column);
            }
        }
        table.columns().stream()
                .filter(column -> column.required() && !columns.containsValue(column))
                .map(column -> InputError.at("", FileMessage.COLUMN_MISSING.with("column", column.name())))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new UnreadableFile(faults);
        }
        return new Headings(columns, ignored);
    }

    private static List<InputError> mappedToNothing(Table table, Declared declared) {
        return declared.columns().values().stream()
                .filter(name -> !table.names().contains(name))
                .sorted()
                .map(name -> InputError.in(
                        "columns",
                        FileMessage.COLUMN_MAPPED.with("column", shown(name)).with("allowed", table.names())))
                .toList();
    }

    /** The columns by all that they may be called; what the request says wins. */
    private static Map<String, Column> known(Table table, Declared declared) {
        Map<String, Column> known = new HashMap<>();
        table.readable().forEach(column -> column.names().forEach(name -> known.put(normal(name), column)));
        table.readable().forEach(column -> known.put(normal(column.name()), column));
        declared.columns()
                .forEach((heading, name) -> table.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .forEach(column -> known.put(normal(heading), column)));
        return known;
    }

    private static Message unknown(String heading, Table table) {
        return FileMessage.COLUMN_UNKNOWN.with("column", shown(heading)).with("allowed", table.names());
    }

    private static String normal(String heading) {
        return Cell.of(heading).written().toLowerCase(Locale.ROOT);
    }

    /** What may stand in a message: a heading may be anything, as long as a line, or made to look like another text. */
    private static String shown(String heading) {
        String plain = heading.replaceAll("\\p{C}", "");
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(SHOWN, plain.codePointCount(0, plain.length()))));
    }
}
