package kz.ainalaiyn.platform.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database of a real PostgreSQL and the ordinary role that owns it.
 *
 * @param url a JDBC URL without credentials
 * @param username a role without any privilege beyond owning the database, as in production
 */
public record Database(String url, String username, String password) {

    /** A new connection in auto-commit mode that the caller closes. */
    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** Opens a new connection at each call; not a pool. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }
}
