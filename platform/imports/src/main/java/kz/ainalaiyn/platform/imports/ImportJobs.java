package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.platform.access.RememberedCaller;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.files.FileFormat;
import kz.ainalaiyn.platform.files.Shape;
import kz.ainalaiyn.platform.ids.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The imports there are, and who is at which, see {@link Leases}. */
@Singleton
final class ImportJobs {
    private final Statements database;
    private final ObjectMapper json;
    private final SealedFaults sealed;
    private final Ids ids;
    private final InstantSource clock;
    private final Leases leases;

    ImportJobs(
            Statements database,
            ObjectMapper json,
            SealedFaults sealed,
            Ids ids,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.imports.lease", defaultValue = "PT10S") Duration lease) {
        this.database = database;
        this.json = json;
        this.sealed = sealed;
        this.ids = ids;
        this.clock = clock;
        this.leases = new Leases(database, clock, lease, "import_job");
    }

    /** Takes an order; a worker begins with it when the transaction has ended. */
    UUID submit(ImportOrder order, UUID file) {
        UUID id = ids.next();
        Instant now = clock.instant();
        RememberedCaller owner = order.caller();
        database.update(
                """
                insert into import_job (id, file_id, register, organisation, owner, owner_organisation, owner_roles,
                    format, options, given, state, submitted_at, progressed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                """,
                id,
                file,
                order.register(),
                order.organisation(),
                owner.subject(),
                owner.organisation(),
                owner.roles(),
                order.format().name(),
                written(order.options()),
                written(order.given()),
                ImportState.READING.name(),
                now,
                now);
        return id;
    }

    /** The import of this id; of this owner, or whoever's it is where none is given. */
    Optional<ImportJob> find(UUID id, String register, Optional<String> owner) {
        return database.first(
                "select * from import_job where id = ? and register = ? and owner = coalesce(?, owner)",
                this::job,
                id,
                register,
                owner.orElse(null));
    }

    /** The owner's imports, or everybody's where none is given, the newest first, from before this one on. */
    List<ImportJob> list(
            String register,
            Map<String, String> given,
            Optional<String> owner,
            Scope scope,
            Instant before,
            UUID id,
            int limit) {
        return database.list(
                """
                select * from import_job
                where register = ? and given = ?::jsonb and owner = coalesce(?, owner)
                    and (? or organisation = ?) and (submitted_at, id) < (?, ?)
                order by submitted_at desc, id desc
                limit ?
                """,
                this::job,
                register,
                written(given),
                owner.orElse(null),
                scope.everything(),
                scope.only(),
                before,
                id,
                limit);
    }

    /** Takes the import that has waited longest; empty where none waits. */
    Optional<ImportJob> take(UUID worker) {
        return leases.take(worker).flatMap(this::find);
    }

    /** The import of this id. */
    Optional<ImportJob> find(UUID id) {
        return database.first("select * from import_job where id = ?", this::job, id);
    }

    /** The worker goes on with the import, unless somebody is about to end it. */
    void renew(UUID id, UUID worker) {
        leases.renew(id, worker);
    }

    /** The worker has come this much further. */
    void progress(UUID id, UUID worker, Collection<RowResult> results) {
        Instant now = clock.instant();
        Leases.require(database.update(
                        """
                        update import_job set created = created + ?, changed = changed + ?, unchanged = unchanged + ?,
                            refused = refused + ?, reached = greatest(reached, ?), leased_until = ?, progressed_at = ?, attempts = 0
                        where id = ? and worker = ? and finished_at is null
                        """,
                        count(results, RowOutcome.CREATED),
                        count(results, RowOutcome.CHANGED),
                        count(results, RowOutcome.UNCHANGED),
                        count(results, RowOutcome.REFUSED),
                        results.stream().mapToLong(RowResult::line).max().orElse(0),
                        leases.untilAfter(now),
                        now,
                        id,
                        worker)
                == 1);
    }

    private static long count(Collection<RowResult> results, RowOutcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** The file has been taken apart; counts what was found out of its rows by then. */
    void read(UUID id, UUID worker, Shape shape, ImportState next) {
        Instant now = clock.instant();
        Leases.require(database.update("""
                        update import_job set state = ?, shape = ?::jsonb, progressed_at = ?, attempts = 0, worker = null, leased_until = null,
                            total = (select count(*) from import_row where job_id = id),
                            refused = (select count(*) from import_row where job_id = id and outcome = 'REFUSED')
                        where id = ? and worker = ? and finished_at is null
                        """, next.name(), written(ImportJob.FileShape.of(shape)), now, id, worker) == 1);
    }

    /** Every row was tried, and none refused. */
    void store(UUID id, UUID worker) {
        Leases.require(database.update("""
                update import_job set state = ?, created = 0, changed = 0, unchanged = 0, reached = 0, progressed_at = ?, worker = null, leased_until = null
                where id = ? and worker = ? and finished_at is null
                """, ImportState.STORING.name(), clock.instant(), id, worker) == 1);
    }

    /** Something has come of every row. */
    void finish(UUID id, UUID worker, boolean recorded) {
        Leases.require(database.update("""
                        update import_job set state = ?, finished_at = ?,
                            stored = ? and exists (
                                select from import_row where job_id = id and outcome in ('CREATED', 'CHANGED')),
                            created = (select count(*) from import_row where job_id = id and outcome = 'CREATED'),
                            changed = (select count(*) from import_row where job_id = id and outcome = 'CHANGED'),
                            unchanged = (select count(*) from import_row where job_id = id and outcome = 'UNCHANGED'),
                            refused = (select count(*) from import_row where job_id = id and outcome = 'REFUSED')
                        where id = ? and worker = ? and finished_at is null
                        """, ImportState.DONE.name(), clock.instant(), recorded, id, worker) == 1);
    }

    /** The file as a whole is refused. */
    void refuse(UUID id, UUID worker, List<RowFault> faults) {
        Leases.require(database.update(
                        """
                        update import_job set state = ?, faults = ?, finished_at = ?
                        where id = ? and worker = ? and finished_at is null
                        """, ImportState.REFUSED.name(), sealed.seal(faults, place(id)), clock.instant(), id, worker)
                == 1);
    }

    /** Nobody could carry the import on; what was recorded stays. */
    void fail(UUID id, UUID worker, List<RowFault> faults) {
        Leases.require(database.update(
                        """
                        update import_job set state = ?, faults = ?, finished_at = ?, stored = state = 'STORING' and created + changed > 0
                        where id = ? and worker = ? and finished_at is null
                        """, ImportState.FAILED.name(), sealed.seal(faults, place(id)), clock.instant(), id, worker)
                == 1);
    }

    /** Leaves the import to whoever takes it next, after those that have waited longer. */
    void release(UUID id, UUID worker) {
        leases.release(id, worker);
    }

    /** Ends the import where it is; false where it had ended. What is recorded stays. */
    boolean cancel(UUID id) {
        return database.update("""
                        update import_job set state = ?, finished_at = ?, stored = created + changed > 0 and state = 'STORING'
                        where id = ? and finished_at is null
                        """, ImportState.CANCELLED.name(), clock.instant(), id) == 1;
    }

    private ImportJob job(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        try {
            String shape = row.getString("shape");
            return new ImportJob(
                    id,
                    row.getObject("file_id", UUID.class),
                    new ImportOrder(
                            row.getString("register"),
                            row.getString("organisation"),
                            new RememberedCaller(
                                    row.getString("owner"), row.getString("owner_organisation"), Set.of((String[])
                                            row.getArray("owner_roles").getArray())),
                            FileFormat.valueOf(row.getString("format")),
                            json.readValue(row.getString("options"), ImportOptions.class),
                            json.readValue(row.getString("given"), new TypeReference<>() {})),
                    ImportState.valueOf(row.getString("state")),
                    shape == null ? null : json.readValue(shape, ImportJob.FileShape.class),
                    sealed.open(row.getBytes("faults"), place(id)),
                    row.getBoolean("stored"),
                    new ImportJob.Tally(
                            row.getInt("total"),
                            row.getInt("created"),
                            row.getInt("changed"),
                            row.getInt("unchanged"),
                            row.getInt("refused")),
                    new ImportJob.Times(
                            row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                            instant(row, "started_at"),
                            row.getObject("progressed_at", OffsetDateTime.class).toInstant(),
                            instant(row, "finished_at")),
                    row.getLong("reached"),
                    row.getInt("attempts"));
        } catch (IOException e) {
            throw new IllegalStateException("What was asked for is JSON", e);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String place(UUID job) {
        return "import_job.faults." + job;
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was asked for can be written as JSON", e);
        }
    }
}
