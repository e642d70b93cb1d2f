package kz.ainalaiyn.bench.http;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import kz.ainalaiyn.stack.Part;

/** The one PostgreSQL of the suite that runs, as each application reaches it. */
record Database(int port, Map<String, String> secrets) {

    static String of(Part owner) {
        return owner.name().toLowerCase(Locale.ROOT);
    }

    Connection connect(Part owner) throws SQLException {
        String role = of(owner);
        return connect(role, role, secret(owner.name() + "_DB_PASSWORD"));
    }

    Connection superuser(String database) throws SQLException {
        return connect(database, "postgres", secret("POSTGRES_PASSWORD"));
    }

    private String secret(String name) {
        return secrets.getOrDefault(name, "");
    }

    /** Texts go without a type, so that the server takes each for what its place wants. */
    private Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?stringtype=unspecified", role, password);
    }
}
