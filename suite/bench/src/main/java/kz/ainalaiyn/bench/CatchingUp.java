package kz.ainalaiyn.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** How far the gateway has come, as its own databases say it. */
final class CatchingUp {
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final long PROGRESS_NANOS = 5_000_000_000L;

    private final Connection projection;
    private final Connection ledger;
    private final GatewayProcess gateway;

    CatchingUp(Connection projection, Connection ledger, GatewayProcess gateway) {
        this.projection = projection;
        this.ledger = ledger;
        this.gateway = gateway;
    }

    /** Waits until it has applied so many changes of each feed, and returns how many seconds that took. */
    double await(long graduates, long events) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        long said = start;
        while (true) {
            gateway.mustBeAlive();
            long ofGraduates = applied("GRADUATES");
            long ofEvents = applied("EVENTS");
            long now = System.nanoTime();
            if (ofGraduates >= graduates && ofEvents >= events) {
                return (now - start) / 1e9;
            }
            if (now - said > PROGRESS_NANOS) {
                said = now;
                System.err.printf(
                        "  %,d of %,d changes, %d s%n",
                        ofGraduates + ofEvents, graduates + events, (now - start) / 1_000_000_000);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private long applied(String source) throws SQLException {
        return position(projection, source, Long.MAX_VALUE).orElse(0L);
    }

    long lastRevision() throws SQLException {
        try (var select = ledger.createStatement();
                ResultSet row = select.executeQuery("select coalesce(max(id), 0) from revision")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Up to which index each feed was known at a revision, -1 where it was not known at all. */
    PlainSql.Until until(long revision) throws SQLException {
        return new PlainSql.Until(
                position(ledger, "GRADUATES", revision).orElse(0L) - 1,
                position(ledger, "EVENTS", revision).orElse(0L) - 1);
    }

    private static Optional<Long> position(Connection connection, String source, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select position::bigint + 1 from revision where source = ? and id <= ? order by id desc limit 1
                """)) {
            select.setString(1, source);
            select.setLong(2, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }
}
