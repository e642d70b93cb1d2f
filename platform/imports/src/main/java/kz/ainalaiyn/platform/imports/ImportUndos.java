package kz.ainalaiyn.platform.imports;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ainalaiyn.platform.access.RememberedCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which imports are undone, and who is at which, see {@link Leases}; of each import it is kept what was asked for last. */
@Singleton
final class ImportUndos {
    private static final long BEHIND_THE_LAST = Long.MAX_VALUE;

    private final Statements database;
    private final InstantSource clock;
    private final Leases leases;

    ImportUndos(
            Statements database,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.imports.lease", defaultValue = "PT10S") Duration lease) {
        this.database = database;
        this.clock = clock;
        this.leases = new Leases(database, clock, lease, "import_undo");
    }

    /** Takes an order, in place of one before that has ended; false where one has not. A worker begins with it when the transaction has ended. */
    boolean submit(UUID job, boolean dryRun, RememberedCaller caller) {
        Instant now = clock.instant();
        return database.update(
                        """
                        insert into import_undo (id, dry_run, owner, owner_organisation, owner_roles, state, reached, requested_at, progressed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set dry_run = excluded.dry_run, owner = excluded.owner, owner_organisation = excluded.owner_organisation,
                            owner_roles = excluded.owner_roles, state = excluded.state, total = 0,
                            reversed = 0, kept = 0, refused = 0, reached = excluded.reached, requested_at = excluded.requested_at, started_at = null,
                            progressed_at = excluded.progressed_at, finished_at = null, worker = null, leased_until = null, attempts = 0
                        where import_undo.finished_at is not null
                        """,
                        job,
                        dryRun,
                        caller.subject(),
                        caller.organisation(),
                        caller.roles(),
                        UndoState.RUNNING.name(),
                        BEHIND_THE_LAST,
                        now,
                        now)
                == 1;
    }

    /** Notes how many rows there are to undo. */
    void begin(UUID job, int total) {
        database.update("update import_undo set total = ? where id = ?", total, job);
    }

    /** What was asked for last; empty where nothing was. */
    Optional<Undo> find(UUID job) {
        return database.first("select * from import_undo where id = ?", ImportUndos::undo, job);
    }

    /** What was asked for last of each of these imports of which anything was. */
    Map<UUID, Undo> findAll(Collection<UUID> jobs) {
        return database.list("select * from import_undo where id = any (?::uuid[])", ImportUndos::undo, jobs).stream()
                .collect(Collectors.toMap(Undo::job, Function.identity()));
    }

    /** Takes the one that has waited longest; empty where none waits. */
    Optional<Undo> take(UUID worker) {
        return leases.take(worker).flatMap(this::find);
    }

    /** The worker has come to this row. */
    void progress(UUID job, UUID worker, long line, UndoOutcome outcome) {
        Instant now = clock.instant();
        Leases.require(database.update(
                        """
                        update import_undo set reversed = reversed + ?, kept = kept + ?, refused = refused + ?, reached = ?,
                            leased_until = ?, progressed_at = ?, attempts = 0
                        where id = ? and worker = ? and finished_at is null
                        """,
                        outcome == UndoOutcome.REVERSED ? 1 : 0,
                        outcome == UndoOutcome.KEPT ? 1 : 0,
                        outcome == UndoOutcome.REFUSED ? 1 : 0,
                        line,
                        leases.untilAfter(now),
                        now,
                        job,
                        worker)
                == 1);
    }

    /** The worker has done what there was to do, or could not go on. */
    void finish(UUID job, UUID worker, UndoState state) {
        Leases.require(database.update("""
                        update import_undo set state = ?, finished_at = ? where id = ? and worker = ? and finished_at is null
                        """, state.name(), clock.instant(), job, worker) == 1);
    }

    /** Leaves it to whoever takes it next. */
    void release(UUID job, UUID worker) {
        leases.release(job, worker);
    }

    /** Ends it where it is; false where it had ended, or never begun. */
    boolean cancel(UUID job) {
        return database.update(
                        "update import_undo set state = ?, finished_at = ? where id = ? and finished_at is null",
                        UndoState.CANCELLED.name(),
                        clock.instant(),
                        job)
                == 1;
    }

    private static Undo undo(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Undo(
                row.getObject("id", UUID.class),
                row.getBoolean("dry_run"),
                new RememberedCaller(row.getString("owner"), row.getString("owner_organisation"), Set.of((String[])
                        row.getArray("owner_roles").getArray())),
                UndoState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("reversed"),
                row.getInt("kept"),
                row.getInt("refused"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getLong("reached"),
                row.getInt("attempts"));
    }
}
