package kz.ainalaiyn.gateway.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.testing.ChangeContract;
import kz.ainalaiyn.platform.testing.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The SQL of the projected tables, and that nobody else knows how their ranges of revisions are kept. */
class ProjectedTableTest {
    private static final Path STATEMENTS = Repository.file("gateway/reporting/src/test/resources/projected-tables.sql");
    private static final Pattern WITHIN_A_MEMBER = Pattern.compile("(\\w+) ->> '(\\w+)'");
    private static final Map<String, Set<String>> SQL_TYPES = Map.of(
            "text", Set.of("string"),
            "uuid", Set.of("string/uuid"),
            "uuid[]", Set.of("array of string/uuid"),
            "date", Set.of("string/date"),
            "timestamptz", Set.of("string/date-time"),
            "integer", Set.of("integer"),
            "boolean", Set.of("boolean"),
            "jsonb", Set.of("object", "array of object", "array of string"));
    private static final Pattern END_OF_RANGE = Pattern.compile("until_revision|9223372036854775807");

    /** To accept statements that are meant to be others: {@code -Dstatements=write}. */
    @Test
    void the_statements_are_these() throws IOException {
        String statements = Arrays.stream(ProjectedTable.values())
                .map(table -> "-- " + table + "\n" + table.statement())
                .collect(Collectors.joining("\n"));
        if ("write".equals(System.getProperty("statements"))) {
            Files.writeString(STATEMENTS, statements);
        }

        assertThat(STATEMENTS)
                .as(
                        "If the statements are meant to be others, accept them with -Dstatements=write and read the difference")
                .hasContent(statements);
    }

    @Test
    void ranges_of_revisions_are_read_by_the_functions_of_the_tables_alone() throws IOException {
        assertThat(sourcesThatName(END_OF_RANGE)).containsExactly("VersionedTable.java");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_read_of_a_change_is_in_the_contract_of_the_changes(ProjectedTable table) {
        table.members()
                .forEach((member, type) -> assertThat(described(table, member))
                        .as("%s of %s, read as %s", member, table.changeTypes(), type)
                        .isNotEmpty()
                        .allSatisfy(schema -> assertThat(SQL_TYPES.get(type)).contains(typeOf(schema))));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_read_within_a_member_is_in_the_contract_of_the_changes(ProjectedTable table) {
        Matcher read = WITHIN_A_MEMBER.matcher(table.statement());
        while (read.find()) {
            String member = read.group(1);
            String within = read.group(2);
            assertThat(described(table, member))
                    .as("%s of %s of %s", within, member, table.changeTypes())
                    .isNotEmpty()
                    .allSatisfy(schema ->
                            assertThat(schema.path("properties").has(within)).isTrue());
        }
    }

    /** The schemas of a member in the types of changes that have it. */
    private static List<JsonNode> described(ProjectedTable table, String member) {
        return table.changeTypes().stream()
                .map(ChangeContract::schema)
                .map(schema -> "subject".equals(member)
                        ? schema.path("x-subject")
                        : schema.path("properties").path(member))
                .filter(schema -> !schema.isMissingNode())
                .toList();
    }

    /** A member's type and, where it has one, its format: {@code string/uuid}; for an array that of its items. */
    private static String typeOf(JsonNode schema) {
        String type = schema.path("type").asText();
        if (schema.has("format")) {
            return type + "/" + schema.path("format").asText();
        }
        return "array".equals(type) ? "array of " + typeOf(schema.path("items")) : type;
    }

    private static List<String> sourcesThatName(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Repository.file("gateway"))) {
            return files.filter(file -> file.toString().matches(".*/src/main/.*\\.java"))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
