package kz.ainalaiyn.gateway.reporting.database;

import java.sql.SQLException;

/** A database did not do what it was asked. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause);
    }
}
