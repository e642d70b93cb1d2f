package kz.ainalaiyn.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL 18 on a free port of this machine, without durability and so only for tests. */
public final class PostgresCluster implements AutoCloseable {

    private static final String ROLE = "ainalaiyn";
    private static final String PASSWORD = "ainalaiyn";

    // Quarkus loads test resources and tests by several class loaders, each with statics of its own. The system
    // properties are what all of them share.
    private static final String SHARED_PORT = "ainalaiyn.testing.postgres-port";

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final int port;
    private final AutoCloseable server;

    private PostgresCluster(int port, AutoCloseable server) {
        this.port = port;
        this.server = server;
    }

    /** The one cluster of this JVM, started by the first caller and stopped with the JVM; closing it does nothing. */
    public static PostgresCluster shared() {
        synchronized (System.getProperties()) {
            var port = Integer.getInteger(SHARED_PORT);
            if (port == null) {
                port = launch().getPort();
                System.setProperty(SHARED_PORT, Integer.toString(port));
            }
            return new PostgresCluster(port, () -> {});
        }
    }

    /** A cluster of the caller's own, with its own system identifier and transaction counter, that the caller closes. */
    public static PostgresCluster start() {
        var server = launch();
        return new PostgresCluster(server.getPort(), server);
    }

    /** A new empty database with a name of its own. */
    public Database createDatabase() {
        return createDatabase("test_" + ProcessHandle.current().pid() + "_" + Long.toString(System.nanoTime(), 36) + "_"
                + SERIAL.incrementAndGet());
    }

    private Database createDatabase(String name) {
        try (var connection = connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\" owner " + ROLE);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be created", e);
        }
        return new Database("jdbc:postgresql://localhost:" + port + "/" + name, ROLE, PASSWORD);
    }

    /** A new connection to the maintenance database with every privilege, that the caller closes. */
    public Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("The test cluster could not be stopped", e);
        }
    }

    private static EmbeddedPostgres launch() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_prepared_transactions", "10")
                    .setServerConfig("autovacuum", "off")
                    // What Plans reads; nothing is written before it asks for it.
                    .setServerConfig("shared_preload_libraries", "auto_explain")
                    .setServerConfig("auto_explain.log_analyze", "on")
                    .setServerConfig("auto_explain.log_buffers", "on")
                    .setServerConfig("auto_explain.log_timing", "off")
                    .setServerConfig("auto_explain.log_format", "json")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_destination", "jsonlog")
                    .setServerConfig("log_filename", Plans.LOG)
                    .setServerConfig("log_rotation_size", "0")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role " + ROLE + " login password '" + PASSWORD + "'");
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for tests could not be started", e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL for tests could not be prepared", e);
        }
    }
}
