package kz.ainalaiyn.gateway.reporting.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database, and the two ways in which it is used. */
public record Database(DataSource source) {

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Does the work as one transaction: all of it or nothing.
     *
     * @throws DatabaseException when the database did not do what it was asked
     */
    public <T> T transaction(Work<T> work) {
        return run(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    /**
     * Reads one state of the whole database, whatever is written meanwhile.
     *
     * @throws DatabaseException when the database could not be read
     */
    public <T> T snapshot(Work<T> work) {
        return run(Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    /**
     * Reads with one statement, which sees one state by itself and is spared a transaction of its own.
     *
     * @throws DatabaseException when the database could not be read
     */
    public <T> T query(Work<T> statement) {
        try (Connection connection = source.getConnection()) {
            return statement.with(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private <T> T run(int isolation, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
