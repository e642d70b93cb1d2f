package kz.ainalaiyn.platform.access.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An order of rows by columns of which none is null, and which together tell each row from any other: so a page begins behind a row, whatever was
 * written meanwhile. An index of these columns has it in both directions.
 */
public final class Keyset {
    private final List<Column> columns;
    private final boolean descending;

    private Keyset(List<Column> columns, boolean descending) {
        this.columns = List.copyOf(columns);
        this.descending = descending;
    }

    private record Column(String sql, String type) {}

    /** By this column first. */
    public static Keyset by(String sql, String type) {
        return new Keyset(List.of(new Column(sql, type)), false);
    }

    /** By the column {@code id}. */
    public static Keyset byId() {
        return by("id", "uuid");
    }

    /** And by this one among rows that are alike so far. */
    public Keyset then(String sql, String type) {
        List<Column> all = new ArrayList<>(columns);
        all.add(new Column(sql, type));
        return new Keyset(all, descending);
    }

    /** And by the column {@code id} among rows that are alike so far. */
    public Keyset thenId() {
        return then("id", "uuid");
    }

    /** The same from the last row to the first. */
    public Keyset descending() {
        return new Keyset(columns, true);
    }

    /** Of how many parts the key of a row is. */
    public int parts() {
        return columns.size();
    }

    /** The parameter that takes this part of the key of the last row seen. */
    static String parameter(int part) {
        return "after" + part;
    }

    /** The predicate of {@link ListStatement} that holds behind the last row seen. */
    String after() {
        return "{and (" + list("") + ") " + (descending ? "<" : ">") + " ("
                + IntStream.range(0, parts())
                        .mapToObj(part -> "cast(:" + parameter(part) + " as "
                                + columns.get(part).type() + ")")
                        .collect(Collectors.joining(", "))
                + ")}";
    }

    String orderBy() {
        return "order by " + list(descending ? " desc" : "");
    }

    private String list(String suffix) {
        return columns.stream().map(column -> column.sql() + suffix).collect(Collectors.joining(", "));
    }
}
