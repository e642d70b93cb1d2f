package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** PostgreSQL with a data folder that outlives it, set up as the container's entry point would. */
final class PostgresServer implements Server {

    private final PostgresBinaries binaries;
    private final Compose.Service service;
    private final MarkedFolder folder;
    private final String script;
    private final int port;
    private final Execution execution;

    PostgresServer(
            PostgresBinaries binaries,
            Compose.Service service,
            Path folder,
            Path script,
            int port,
            Execution execution) {
        this.binaries = binaries;
        this.service = service;
        this.script = read(script);
        this.folder = new MarkedFolder(folder, MarkedFolder.key(this.script + new TreeMap<>(service.environment())));
        this.port = port;
        this.execution = execution;
    }

    @Override
    public void prepare(Progress progress) {
        binaries.unpack(progress);
        if (!folder.wasComplete()) {
            folder.clear();
            requireOrdinaryUser();
            initialise();
            progress.step("PostgreSQL's data folder made in " + data());
        } else if (!folder.isComplete()) {
            throw new StackFailure("The passwords or the script of the databases have changed since these were made:"
                    + " ./run --fresh makes them anew.");
        }
        endLeftover();
    }

    private void initialise() {
        try {
            Path password = Files.writeString(folder.folder().resolve("password"), password());
            List<String> arguments = new ArrayList<>(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + data(),
                    "--username=postgres",
                    "--pwfile=" + password));
            arguments.addAll(Command.words(service.environment().getOrDefault("POSTGRES_INITDB_ARGS", "")));
            arguments.add("--auth-local=trust");
            Path log = folder.folder().resolve("initdb.log");
            Command initdb = new Command(arguments, service.environment(), folder.folder());
            int exit = execution.run(asOrdinaryUser(initdb), log);
            Files.delete(password);
            if (exit != 0) {
                throw new StackFailure("PostgreSQL could not make its data folder, see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    /** After a kill -9 the file with the server's id stays; PostgreSQL trusts it if the id went to another process. */
    private void endLeftover() {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(file);
            Optional<ProcessHandle> old = lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
            old.filter(this::servesThisFolder).ifPresent(ending()::end);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean servesThisFolder(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command()
                        .filter(binaries.program("postgres").toString()::equals)
                        .isPresent()
                && info.arguments()
                        .filter(arguments -> List.of(arguments).contains(data().toString()))
                        .isPresent();
    }

    @Override
    public Command command() {
        List<String> arguments = new ArrayList<>();
        arguments.add(binaries.program("postgres").toString());
        arguments.addAll(service.command().subList(1, service.command().size()));
        arguments.addAll(List.of(
                "-D",
                data().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        return asOrdinaryUser(new Command(arguments, service.environment(), data()));
    }

    /** PostgreSQL refuses root; in a user namespace of its own root is nobody, and still owner of its files. */
    private static Command asOrdinaryUser(Command command) {
        return isRoot() ? command.prefixed("unshare", "--user") : command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void requireOrdinaryUser() {
        Command tried = asOrdinaryUser(new Command(List.of("true"), Map.of(), folder.folder()));
        try {
            if (isRoot() && execution.run(tried, folder.folder().resolve("unshare.log")) != 0) {
                throw new StackFailure("PostgreSQL does not run as root, and this machine gives root no user namespace:"
                        + " start the suite as another user.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connect("postgres", password(), "postgres")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void settle() {
        if (folder.wasComplete()) {
            return;
        }
        try (Connection connection = connect("postgres", password(), "postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : DatabaseScript.statements(script, service.environment())) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new StackFailure("The databases could not be made: " + e.getMessage(), e);
        }
        folder.complete();
    }

    /** Removes everything that a role has made in its database. */
    void empty(String role, String password) {
        try (Connection connection = connect(role, password, role);
                Statement statement = connection.createStatement()) {
            statement.execute("drop owned by " + role + " cascade");
        } catch (SQLException e) {
            throw new StackFailure("The database " + role + " could not be emptied: " + e.getMessage(), e);
        }
    }

    private Connection connect(String role, String password, String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, password);
    }

    @Override
    public Ending ending() {
        return Ending.FAST;
    }

    @Override
    public boolean isWorthAnotherTry(Child child) {
        // Processes of a server that was killed need a moment to notice it.
        return child.hasLogged("pre-existing shared memory block");
    }

    private String password() {
        return service.environment().getOrDefault("POSTGRES_PASSWORD", "");
    }

    private Path data() {
        return folder.folder().resolve("data");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
