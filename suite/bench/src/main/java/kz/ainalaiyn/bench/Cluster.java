package kz.ainalaiyn.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/** The one PostgreSQL in which both sides are measured, with the memory of a small server and the defaults otherwise. */
final class Cluster implements AutoCloseable {
    private final EmbeddedPostgres server;

    Cluster() throws IOException {
        this.server = EmbeddedPostgres.builder()
                .setPgBinaryResolver(Cluster::binaries)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("effective_cache_size", "8GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("random_page_cost", "1.1")
                .start();
    }

    /** The launcher's archive names the same binaries once more, of which the default resolver wants to know one. */
    private static InputStream binaries(String system, String architecture) throws IOException {
        String name = "/postgres-%s-%s.txz"
                .formatted(
                        system.toLowerCase(Locale.ROOT),
                        architecture.replace("amd64", "x86_64").replace("aarch64", "arm_64"));
        InputStream found = Cluster.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException("There is no " + name);
        }
        return found;
    }

    void create(String database) throws SQLException {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + database + "\"");
        }
    }

    void drop(String database) throws SQLException {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database \"" + database + "\" with (force)");
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database) + "?reWriteBatchedInserts=true", "postgres", "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
