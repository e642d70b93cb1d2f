package kz.ainalaiyn.bench.http;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The same statements in the same transactions by prepared JDBC, and all rows read. */
final class Floor implements Worker {
    private final Connection connection;
    private final Replay replay;
    private final Supplier<Turn> turns;
    private final List<List<PreparedStatement>> prepared = new ArrayList<>();

    Floor(Connection connection, Replay replay, Supplier<Turn> turns) throws SQLException {
        this.connection = connection;
        this.replay = replay;
        this.turns = turns;
        for (Transaction transaction : replay.recorded()) {
            List<PreparedStatement> statements = new ArrayList<>();
            for (String sql : transaction.sql()) {
                statements.add(connection.prepareStatement(sql));
            }
            prepared.add(statements);
        }
    }

    @Override
    public void once() throws SQLException {
        List<List<List<@Nullable String>>> parameters = replay.parameters(turns.get());
        for (int t = 0; t < prepared.size(); t++) {
            Transaction.End end = replay.recorded().get(t).end();
            connection.setAutoCommit(end == Transaction.End.BY_ITSELF);
            for (int s = 0; s < prepared.get(t).size(); s++) {
                execute(prepared.get(t).get(s), parameters.get(t).get(s));
            }
            if (end == Transaction.End.COMMIT) {
                connection.commit();
            } else if (end == Transaction.End.ROLLBACK) {
                connection.rollback();
            }
        }
    }

    private static void execute(PreparedStatement statement, List<@Nullable String> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setString(i + 1, parameters.get(i));
        }
        boolean rows = statement.execute();
        while (rows || statement.getUpdateCount() >= 0) {
            if (rows) {
                read(statement.getResultSet());
            }
            rows = statement.getMoreResults();
        }
    }

    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getBytes(column);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
