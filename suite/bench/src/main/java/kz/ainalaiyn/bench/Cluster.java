package kz.ainalaiyn.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The one PostgreSQL in which both sides are measured, with the memory of a small server and the defaults otherwise. */
final class Cluster implements AutoCloseable {
    private final EmbeddedPostgres server;

    Cluster() throws IOException {
        this.server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("effective_cache_size", "8GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("random_page_cost", "1.1")
                .start();
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
