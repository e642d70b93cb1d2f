package kz.ainalaiyn.gateway.reporting.projection;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of which each row holds for a half-open range of revisions, {@code [from_revision, until_revision)}, and the
 * statement by which a batch of changes goes into it. Rows are read through the table's function {@code …_as_of(revision)}.
 */
final class VersionedTable {
    private static final String UNENDED = "t.until_revision = 9223372036854775807";

    private final String name;
    private final List<Column> key = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, String> members = new LinkedHashMap<>();
    private @Nullable String answered;

    private VersionedTable(String name) {
        this.name = name;
    }

    /** A column and the expression of a change's members that it takes. */
    private record Column(String name, String value) {}

    static VersionedTable named(String name) {
        return new VersionedTable(name);
    }

    /** A column of the key, which takes a member of the change as it is; {@code subject} is the change's own. */
    VersionedTable key(String column, String member, String type) {
        key.add(column(column, member, type, quoted(member)));
        return this;
    }

    /** A column that takes the member of the same name. */
    VersionedTable column(String name, String type) {
        return column(name, name, type);
    }

    /** A column that takes a member as it is. */
    VersionedTable column(String name, String member, String type) {
        return derived(name, member, type, quoted(member));
    }

    /** A column that takes what an SQL expression makes of a member; the change is {@code c} in it. */
    VersionedTable derived(String name, String member, String type, String expression) {
        columns.add(column(name, member, type, expression));
        return this;
    }

    /** A member that only an expression of another column reads. */
    VersionedTable member(String name, String type) {
        members.put(name, type);
        return this;
    }

    private Column column(String name, String member, String type, String value) {
        members.put(member, type);
        return new Column(name, value);
    }

    String name() {
        return name;
    }

    /** What the statement reads of a change: the names of members, with the types of SQL that they must fit. */
    Map<String, String> members() {
        return Map.copyOf(members);
    }

    /**
     * Lets the statement answer the keys that had a row already, what that row had in this column ({@code before}) and whether
     * the change is {@code newer}.
     */
    VersionedTable answering(String column) {
        answered = column;
        return this;
    }

    /**
     * The statement that begins the rows of what is new in a batch and ends those that held until now. It takes the revision
     * and a JSON array of what changes tell, together with their {@code subject} and {@code version}, each key once. It does
     * nothing where the version is not newer: duplicates and changes out of order are harmless.
     */
    String statement() {
        String told = Stream.concat(
                        Stream.of("version bigint"),
                        members.entrySet().stream().map(member -> quoted(member.getKey()) + " " + member.getValue()))
                .collect(joining(", "));
        String same = key.stream()
                .map(column -> "t.%s = c.%s".formatted(column.name(), column.value()))
                .collect(joining(" and "));
        return """
                with change as (
                    select ?::bigint as revision, c.*
                    from jsonb_to_recordset(?::jsonb) as c (%s)),
                known as (
                    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer%s
                    from change c
                    left join %s t on %s and %s),
                ended as (
                    update %s t set until_revision = c.revision from known c
                    where c.again and c.newer and %s and %s)%s
                """.formatted(
                        told,
                        answered == null ? "" : ", t.%s as before".formatted(answered),
                        name,
                        same,
                        UNENDED,
                        name,
                        same,
                        UNENDED,
                        answered == null ? "\n" + insert() : answer());
    }

    private String insert() {
        List<Column> all = Stream.concat(key.stream(), columns.stream()).toList();
        return """
                insert into %s (%s, version, from_revision)
                select %s, version, revision from known c where newer""".formatted(
                        name,
                        all.stream().map(Column::name).collect(joining(", ")),
                        all.stream().map(Column::value).collect(joining(", ")));
    }

    private String answer() {
        return """
                ,
                begun as (
                %s)
                select %s, before, newer from known where again""".formatted(
                        insert().indent(4).stripTrailing(),
                        key.stream().map(Column::value).collect(joining(", ")));
    }

    private static String quoted(String member) {
        return member.matches("[a-z]+") ? member : '"' + member + '"';
    }
}
