package kz.ainalaiyn.gateway.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.testing.Repository;
import org.junit.jupiter.api.Test;

/** The SQL of the projected tables, and that nobody else knows how their ranges of revisions are kept. */
class ProjectedTableTest {
    private static final Path STATEMENTS = Repository.file("gateway/reporting/src/test/resources/projected-tables.sql");
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

        assertThat(statements).isEqualTo(Files.readString(STATEMENTS));
    }

    @Test
    void ranges_of_revisions_are_read_by_the_functions_of_the_tables_alone() throws IOException {
        assertThat(sourcesThatName(END_OF_RANGE)).containsExactly("VersionedTable.java");
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
