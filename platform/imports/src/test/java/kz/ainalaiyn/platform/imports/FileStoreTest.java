package kz.ainalaiyn.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import kz.ainalaiyn.platform.http.DerivedKeys;
import kz.ainalaiyn.platform.testing.Database;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class FileStoreTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final long LARGEST = 4_000_000;

    private final Database database = migrated();
    private Instant now = START;
    private final FileStore files = new FileStore(
            new Statements(database.dataSource()),
            new DerivedKeys("an invented secret"),
            UUID::randomUUID,
            () -> now,
            LARGEST);

    @Test
    void a_file_of_several_parts_is_the_same_when_it_is_opened() throws Exception {
        byte[] sent = new byte[3_500_000];
        new Random(1).nextBytes(sent);

        SentFile file = files.keep(new ByteArrayInputStream(sent)).orElseThrow();

        assertThat(file.bytes()).isEqualTo(sent.length);
        assertThat(files.open(file.id(), () -> {}).readAllBytes()).isEqualTo(sent);
    }

    @Test
    void an_empty_file_is_kept_as_one() throws Exception {
        SentFile file = files.keep(InputStream.nullInputStream()).orElseThrow();

        assertThat(file.digest()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(files.open(file.id(), () -> {}).readAllBytes()).isEmpty();
    }

    @Test
    void a_file_that_is_too_long_is_refused_and_leaves_nothing() throws Exception {
        assertThat(files.keep(zeros(LARGEST + 1))).isEmpty();

        assertThat(count("import_file")).isZero();
        assertThat(count("import_file_part")).isZero();
    }

    @Test
    void a_file_of_the_greatest_length_is_kept() throws Exception {
        assertThat(files.keep(zeros(LARGEST))).isPresent();
    }

    @Test
    void a_file_that_breaks_off_leaves_nothing() throws Exception {
        InputStream broken = new SequenceInputStream(zeros(2_000_000), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("An invented client has gone");
            }
        });

        assertThatThrownBy(() -> files.keep(broken)).isInstanceOf(IOException.class);

        assertThat(count("import_file")).isZero();
    }

    @Test
    void nothing_of_a_file_lies_in_the_clear() throws Exception {
        files.keep(new ByteArrayInputStream("Ойдан;Шығарылған".getBytes(StandardCharsets.UTF_8)));

        assertThat(stored("Ойдан")).isZero();
        execute("update import_file_part set content = convert_to('Ойдан', 'UTF8')");
        assertThat(stored("Ойдан")).as("the control").isOne();
    }

    @Test
    void a_part_that_was_moved_to_another_place_does_not_open() throws Exception {
        byte[] sent = new byte[2_000_000];
        UUID file = files.keep(new ByteArrayInputStream(sent)).orElseThrow().id();
        execute("delete from import_file_part where part = 0; update import_file_part set part = 0");

        assertThatThrownBy(() -> files.open(file, () -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void files_are_forgotten_after_their_time() throws Exception {
        files.keep(zeros(10));
        now = START.plus(Duration.ofDays(30));
        UUID young = files.keep(zeros(20)).orElseThrow().id();

        files.deleteSentBefore(now);

        assertThat(count("import_file_part")).isOne();
        assertThat(files.open(young, () -> {}).readAllBytes()).hasSize(20);
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int wanted) {
                int read = (int) Math.min(left, wanted);
                left -= read;
                return read == 0 ? -1 : read;
            }
        };
    }

    private long stored(String text) throws SQLException {
        return number("select count(*) from import_file_part where position(convert_to('" + text
                + "', 'UTF8') in content) > 0");
    }

    private long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    private long number(String query) throws SQLException {
        try (var connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Database migrated() {
        Database fresh = EmbeddedDatabase.fresh();
        Flyway.configure()
                .dataSource(fresh.dataSource())
                .loggers("slf4j")
                .load()
                .migrate();
        return fresh;
    }
}
