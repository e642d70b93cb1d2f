package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path BINARIES = Path.of("target/home").toAbsolutePath();

    /** A state with a data folder in it that is made once, as making one takes longer than all else here. */
    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private StackSettings settings;

    @BeforeAll
    static void makeData() {
        Stack.start(settings(Map.of(), made), step -> {}).close();
    }

    @BeforeEach
    void copyData() throws Exception {
        Process copy = new ProcessBuilder("cp", "-a", made + "/postgres", folder + "/postgres").start();
        assertThat(copy.waitFor()).isZero();
        settings = settings(Map.of(), folder);
    }

    private static StackSettings settings(Map<String, String> environment, Path state) {
        return StackSettings.of(PROJECT, environment)
                .only(Part.POSTGRES)
                .withHome(BINARIES)
                .withState(state)
                .withFreePorts();
    }

    @Test
    void each_application_has_a_database_that_no_other_may_enter() throws Exception {
        try (Stack stack = Stack.start(settings, step -> {})) {
            assertThat(answer("events", "events", "select current_database()")).isEqualTo("events");
            assertThatThrownBy(() -> answer("events", "grants", "select 1"))
                    .hasMessageContaining("permission denied for database");
            assertThat(answer("graduates", "graduates", "show transaction_timeout"))
                    .isEqualTo("10min");
            assertThat(answer("graduates", "graduates", "show max_connections")).isEqualTo("200");
        }
    }

    @Test
    void what_was_committed_is_there_after_a_kill_and_after_a_stop() throws Exception {
        try (Stack stack = Stack.start(settings, step -> {})) {
            execute("create table kept as select 42 as answer");
            stack.kill(Part.POSTGRES);
            stack.restart(Part.POSTGRES);
            assertThat(answer("events", "events", "select answer from kept")).isEqualTo("42");
        }
        try (Stack stack = Stack.start(settings, step -> {})) {
            assertThat(answer("events", "events", "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_start_from_empty_drops_what_was_there() throws Exception {
        try (Stack stack = Stack.start(settings, step -> {})) {
            execute("create table kept as select 42 as answer");
        }
        try (Stack stack = Stack.start(settings.startingFresh(), step -> {})) {
            assertThat(answer("events", "events", "select to_regclass('kept') is null"))
                    .isEqualTo("t");
        }
    }

    @Test
    void a_stale_id_file_whose_number_is_now_another_process_does_not_stop_it() throws Exception {
        Path file = folder.resolve("postgres/data/postmaster.pid");
        Process other = new ProcessBuilder("sleep", "300").start();
        Files.writeString(file, other.pid() + "\n" + file.getParent() + "\n0\n1\n\n127.0.0.1\n\n");

        try (Stack stack = Stack.start(settings, step -> {})) {
            assertThat(answer("events", "events", "select 1")).isEqualTo("1");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void a_first_start_that_was_cut_off_is_done_again() throws Exception {
        Files.delete(folder.resolve("postgres/.complete"));
        Files.delete(folder.resolve("postgres/data/PG_VERSION"));

        try (Stack stack = Stack.start(settings, step -> {})) {
            assertThat(answer("grants", "grants", "select 1")).isEqualTo("1");
        }
    }

    @Test
    void other_passwords_than_those_of_the_data_are_named() {
        StackSettings changed = settings(Map.of("EVENTS_DB_PASSWORD", "another"), folder);

        assertThatThrownBy(() -> Stack.start(changed, step -> {})).hasMessageContaining("./run --fresh");
    }

    @Test
    void the_end_of_a_part_that_nobody_asked_for_is_noticed() throws Exception {
        try (Stack stack = Stack.start(settings, step -> {})) {
            Path file = folder.resolve("postgres/data/postmaster.pid");
            long pid = Long.parseLong(Files.readAllLines(file).getFirst());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();

            assertThat(stack.endedUnasked().toCompletableFuture().get(10, TimeUnit.SECONDS))
                    .isEqualTo(Part.POSTGRES);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect("events", "events");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String answer(String role, String database, String sql) throws SQLException {
        try (Connection connection = connect(role, database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect(String role, String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(Part.POSTGRES), database);
        return DriverManager.getConnection(url, role, "development-" + role);
    }
}
