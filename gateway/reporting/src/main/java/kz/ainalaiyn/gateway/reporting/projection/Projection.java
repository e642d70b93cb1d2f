package kz.ainalaiyn.gateway.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.gateway.reporting.evidence.EvidenceLog;
import kz.ainalaiyn.gateway.reporting.evidence.PotentialDuplicateLog;
import kz.ainalaiyn.gateway.reporting.evidence.ProfileLog;
import kz.ainalaiyn.gateway.reporting.evidence.ProgrammeRevisions;
import kz.ainalaiyn.gateway.reporting.evidence.Records;
import kz.ainalaiyn.gateway.reporting.evidence.RevisionImpact;
import kz.ainalaiyn.gateway.reporting.evidence.RevisionImpact.AttendanceId;
import kz.ainalaiyn.gateway.reporting.revision.Revision;
import kz.ainalaiyn.gateway.reporting.revision.RevisionLog;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import org.jspecify.annotations.Nullable;

/** Applies batches of changes, each as one revision and one transaction, so that a revision is whole or not there. */
@Singleton
public class Projection {
    private final Database database;
    private final RevisionLog log;
    private final EvidenceLog evidence;
    private final ProfileLog profiles;
    private final PotentialDuplicateLog pairs;

    Projection(
            DataSource database,
            RevisionLog log,
            EvidenceLog evidence,
            ProfileLog profiles,
            PotentialDuplicateLog pairs) {
        this.database = new Database(database);
        this.log = log;
        this.evidence = evidence;
        this.profiles = profiles;
        this.pairs = pairs;
    }

    /** Where each source's feed was left; a source of which nothing was applied yet is missing. */
    public Map<Source, String> positions() {
        return positions(Long.MAX_VALUE);
    }

    /** The same as it was at a revision. */
    public Map<Source, String> positions(long revision) {
        return database.query(connection -> {
            // One look at the index for each, where a distinct would read all revisions that there ever were.
            try (PreparedStatement select = connection.prepareStatement("""
                    select asked.source, last.position
                    from (select unnest(?::text[]) as source, ?::bigint as revision) asked
                    cross join lateral (
                        select position from revision r
                        where r.source = asked.source and r.id <= asked.revision order by id desc limit 1
                    ) last
                    """)) {
                select.setArray(1, connection.createArrayOf("text", Source.values()));
                select.setLong(2, revision);
                try (ResultSet row = select.executeQuery()) {
                    Map<Source, String> positions = new EnumMap<>(Source.class);
                    while (row.next()) {
                        positions.put(Source.valueOf(row.getString("source")), row.getString("position"));
                    }
                    return positions;
                }
            }
        });
    }

    /** The number of the last revision that is applied, 0 before the first. */
    long lastRevision() {
        return database.query(Projection::last);
    }

    /**
     * Applies a batch as the next revision. It is written down in the log when all of it could be applied and before it can be
     * seen, so that the log is never behind and has nothing that cannot be repeated.
     *
     * @return the revision's number
     * @throws BehindTheLogException when the log has revisions that are not applied yet, see {@link CatchUp}
     */
    long apply(Source source, @Nullable String after, Batch batch, String position) {
        return database.transaction(connection -> {
            long last = lock(connection);
            long logged = log.last();
            if (logged != last) {
                throw new BehindTheLogException(last, logged);
            }
            apply(connection, last + 1, batch);
            Revision revision = log.append(source, after, position);
            if (revision.id() != last + 1) {
                throw new BehindTheLogException(last, revision.id());
            }
            insert(connection, revision);
            return revision.id();
        });
    }

    /** Applies a revision that is in the log already; does nothing when it has been applied. */
    void repeat(Revision revision, Batch batch) {
        database.transaction(connection -> {
            boolean next = lock(connection) + 1 == revision.id();
            if (next) {
                apply(connection, revision.id(), batch);
                insert(connection, revision);
            }
            return next;
        });
    }

    /** Only one writer at a time: a revision that can be seen has all before it. */
    private static long lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("lock table revision in exclusive mode")) {
            lock.execute();
        }
        return last(connection);
    }

    private static long last(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select coalesce(max(id), 0) from revision");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void apply(Connection connection, long revision, Batch batch) throws SQLException {
        PlannerSettings.lookUpByIndex(connection, revision);
        FutureTask<Records> records = new FutureTask<>(() -> recordsOf(batch, revision));
        Thread.startVirtualThread(records);
        List<Batch.Recorded> recorded = new ArrayList<>();
        for (ProjectedTable table : batch.tables()) {
            recorded.addAll(write(connection, table, batch, revision));
        }
        RevisionImpact impact = batch.changed(recorded);
        evidence.append(connection, revision, impact, await(records));
        profiles.append(connection, revision, impact);
        pairs.append(connection, revision, impact);
        ProgrammeRevisions.append(connection, revision, impact);
        PlannerSettings.renewStatistics(connection, revision);
    }

    /**
     * Whose the records are that the batch reaches, looked up on a connection of its own while the rows are being written. That
     * sees what was known before the batch, which suffices: one source tells who was reached, another whose records these are.
     */
    private Records recordsOf(Batch batch, long revision) {
        Records records = new Records();
        return batch.reached().isEmpty()
                ? records
                : database.transaction(connection -> {
                    PlannerSettings.lookUpByIndex(connection, revision);
                    records.read(connection, revision, batch.reached());
                    return records;
                });
    }

    private static Records await(FutureTask<Records> records) {
        try {
            return records.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Whose the records are could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a batch was being applied", e);
        }
    }

    /** Returns which attendances were recorded before; nothing of other tables. */
    private static List<Batch.Recorded> write(Connection connection, ProjectedTable table, Batch batch, long revision)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.statement())) {
            statement.setLong(1, revision);
            statement.setString(2, batch.of(table));
            List<Batch.Recorded> recorded = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet row = statement.getResultSet()) {
                    while (row.next()) {
                        recorded.add(new Batch.Recorded(
                                new AttendanceId(
                                        row.getObject("eventId", UUID.class), row.getObject("graduateId", UUID.class)),
                                row.getString("before"),
                                row.getBoolean("newer")));
                    }
                }
            }
            return recorded;
        }
    }

    private static void insert(Connection connection, Revision revision) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into revision (id, applied_at, source, position) values (?, ?, ?, ?)")) {
            insert.setLong(1, revision.id());
            insert.setObject(2, revision.appliedAt().atOffset(ZoneOffset.UTC));
            insert.setString(3, revision.source().name());
            insert.setString(4, revision.position());
            insert.executeUpdate();
        }
    }
}
