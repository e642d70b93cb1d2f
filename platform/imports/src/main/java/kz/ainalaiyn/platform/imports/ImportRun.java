package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.http.JsonInput;
import kz.ainalaiyn.platform.http.KnownProblems;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.imports.file.Row;
import kz.ainalaiyn.platform.imports.file.RowFile;
import kz.ainalaiyn.platform.imports.file.RowReader;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.Messages;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries an import on by steps: the file is taken apart into rows, and the rows are recorded some at a time, in one transaction with what came
 * of them. So whatever is killed in between, no row is recorded twice and none is lost.
 */
@Singleton
class ImportRun {
    /** How many rows may be recorded all or none: they take one transaction, which holds back the feeds. */
    static final int MOST_AT_ONCE = 5_000;

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int READ_TOGETHER = 500;
    private static final int STORED_TOGETHER = 50;
    private static final int ATTEMPTS = 5;

    private final Map<String, RowImporter> importers = new HashMap<>();
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final FileStore files;
    private final JsonInput input;
    private final ObjectMapper json;
    private final Messages messages;
    private final EntityManager session;

    ImportRun(
            Instance<RowImporter> importers,
            ImportJobs jobs,
            ImportRows rows,
            FileStore files,
            JsonInput input,
            ObjectMapper json,
            Messages messages,
            EntityManager session) {
        importers.forEach(importer -> this.importers.put(importer.register(), importer));
        this.jobs = jobs;
        this.rows = rows;
        this.files = files;
        this.input = input;
        this.json = json;
        this.messages = messages;
        this.session = session;
    }

    /** Takes the import that has waited longest and carries it one step on; false where none waits. */
    @ActivateRequestContext
    boolean next(UUID worker) {
        Optional<ImportJob> taken = jobs.take(worker);
        taken.ifPresent(job -> step(job, worker));
        return taken.isPresent() && !waits(taken.get());
    }

    private void step(ImportJob job, UUID worker) {
        if (waits(job)) {
            jobs.postpone(job.id(), worker);
            return;
        }
        if (job.attempts() > ATTEMPTS) {
            LOG.errorf("Import %s is given up after %d attempts", job.id(), ATTEMPTS);
            jobs.refuse(job.id(), worker, faults(List.of(InputError.at("", ImportMessage.IMPORT_FAILED))));
            return;
        }
        try {
            switch (job.state()) {
                case READING -> read(job, worker);
                case CHECKING -> check(job, worker);
                case STORING -> store(job, worker);
                default -> throw new IllegalStateException("A finished import is not taken");
            }
        } catch (LeaseLost e) {
            LOG.infof("Import %s has ended or is another's", job.id());
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "A step of import %s failed and is tried again", job.id());
        }
    }

    private boolean waits(ImportJob job) {
        RowImporter importer = importers.get(job.order().register());
        return importer != null && !importer.knowsWhatWasThere(job.times().submitted());
    }

    private void read(ImportJob job, UUID worker) throws IOException {
        RowImporter importer = importer(job);
        rows.removeAll(job.id());
        RowFile file = new RowFile(
                () -> files.open(job.file(), () -> require(jobs.renew(job.id(), worker))),
                job.order().format(),
                importer.table(),
                job.order().declared());
        List<InputError> faults = file.check();
        if (!faults.isEmpty()) {
            require(jobs.refuse(job.id(), worker, faults(faults)));
            return;
        }
        long total = 0;
        try (RowReader reader = file.open()) {
            List<ImportRows.Read> some = new ArrayList<>();
            while (reader.hasNext()) {
                some.add(read(job, importer, reader.next()));
                if (some.size() == READ_TOGETHER) {
                    total += add(job, worker, importer, some);
                }
            }
            total += add(job, worker, importer, some);
            refuseClashes(job, importer);
            if (job.order().options().atomic() && total > MOST_AT_ONCE) {
                Message tooMany = ImportMessage.TOO_MANY_AT_ONCE.with("maximum", MOST_AT_ONCE);
                require(jobs.refuse(job.id(), worker, faults(List.of(InputError.in("atomic", tooMany)))));
            } else {
                require(jobs.read(job.id(), worker, reader.shape(), afterReading(job)));
            }
        }
    }

    private static ImportState afterReading(ImportJob job) {
        ImportOptions options = job.order().options();
        return options.dryRun() || options.atomic() ? ImportState.CHECKING : ImportState.STORING;
    }

    /** A row in which something could not be read is tried at once, so that all that is wrong with it is told together. */
    private ImportRows.Read read(ImportJob job, RowImporter importer, Row read) {
        ObjectNode values = read.values();
        job.order().given().forEach(values::put);
        StagedRow row = new StagedRow(read.line(), values);
        if (read.faults().isEmpty()) {
            return new ImportRows.Read(row, null);
        }
        Tried tried = inTransaction(false, () -> put(importer, job, row, read.faults()));
        List<InputError> faults = tried.refused() == null ? read.faults() : tried.refused();
        return new ImportRows.Read(row, RowResult.refused(row.line(), faults(faults)));
    }

    private int add(ImportJob job, UUID worker, RowImporter importer, List<ImportRows.Read> some) {
        int added = some.size();
        QuarkusTransaction.requiringNew().run(() -> {
            require(jobs.renew(job.id(), worker));
            rows.add(job.id(), some, importer.identities());
        });
        some.clear();
        return added;
    }

    private void refuseClashes(ImportJob job, RowImporter importer) {
        List<RowResult> refused = rows.clashes(job.id()).stream()
                .map(clash -> {
                    List<String> identity = importer.identities().get(clash.identity());
                    String pointer = identity.size() == 1 ? "/" + identity.getFirst() : "";
                    Message message = ImportMessage.TWICE_IN_FILE.with("line", clash.other());
                    return RowResult.refused(clash.line(), faults(List.of(InputError.at(pointer, message))));
                })
                .toList();
        rows.finish(job.id(), refused);
    }

    private void check(ImportJob job, UUID worker) {
        List<StagedRow> some = rows.waiting(job.id(), STORED_TOGETHER);
        if (some.isEmpty()) {
            rows.finishRepeated(job.id());
            boolean store = !job.order().options().dryRun() && job.tally().refused() == 0;
            if (store) {
                jobs.store(job.id(), worker);
            } else {
                require(jobs.finish(job.id(), worker, false));
            }
            return;
        }
        RowImporter importer = importer(job);
        List<RowResult> results = new ArrayList<>();
        for (StagedRow row : some) {
            results.add(inTransaction(false, () -> put(importer, job, row, List.of()))
                    .result(this, row));
        }
        QuarkusTransaction.requiringNew().run(() -> {
            rows.finish(job.id(), results);
            require(jobs.progress(job.id(), worker, results));
        });
        jobs.release(job.id(), worker);
    }

    private void store(ImportJob job, UUID worker) {
        if (job.order().options().atomic()) {
            storeAll(job, worker);
            return;
        }
        List<StagedRow> some = rows.waiting(job.id(), STORED_TOGETHER);
        if (some.isEmpty()) {
            require(jobs.finish(
                    job.id(), worker, job.tally().created() + job.tally().changed() > 0));
            return;
        }
        store(job, worker, some);
        jobs.release(job.id(), worker);
    }

    /** Records rows in one transaction; where one of them is refused, those before it, that it is, and those after it. */
    private void store(ImportJob job, UUID worker, List<StagedRow> some) {
        if (some.isEmpty()) {
            return;
        }
        RowImporter importer = importer(job);
        List<RowResult> results = new ArrayList<>();
        Tried last = inTransaction(true, () -> {
            for (StagedRow row : some) {
                Tried tried = put(importer, job, row, List.of());
                if (tried.refused() != null) {
                    return tried;
                }
                results.add(tried.result(this, row));
            }
            keep(job, worker, results);
            return Tried.ALL;
        });
        if (last.refused() != null) {
            int place = results.size();
            if (place == some.size()) {
                throw new IllegalStateException("Every row was recorded, and not what came of them");
            }
            store(job, worker, some.subList(0, place));
            QuarkusTransaction.requiringNew().run(() -> keep(job, worker, List.of(last.result(this, some.get(place)))));
            store(job, worker, some.subList(place + 1, some.size()));
        }
    }

    private void keep(ImportJob job, UUID worker, List<RowResult> results) {
        rows.store(job.id(), results);
        require(jobs.progress(job.id(), worker, results));
    }

    /** Records every row or none. */
    private void storeAll(ImportJob job, UUID worker) {
        RowImporter importer = importer(job);
        List<StagedRow> refusedRow = new ArrayList<>();
        Tried last = inTransaction(true, () -> {
            rows.reset(job.id());
            for (List<StagedRow> some = rows.waiting(job.id(), STORED_TOGETHER);
                    !some.isEmpty();
                    some = rows.waiting(job.id(), STORED_TOGETHER)) {
                List<RowResult> results = new ArrayList<>();
                for (StagedRow row : some) {
                    Tried tried = put(importer, job, row, List.of());
                    if (tried.refused() != null) {
                        refusedRow.add(row);
                        return tried;
                    }
                    results.add(tried.result(this, row));
                }
                rows.store(job.id(), results);
                // Thousands of records in one session make each flush look through all of them.
                session.flush();
                session.clear();
                QuarkusTransaction.requiringNew().run(() -> require(jobs.renew(job.id(), worker)));
            }
            require(jobs.finish(job.id(), worker, true));
            return Tried.ALL;
        });
        if (last.refused() != null) {
            // It was fine alone: another row, or somebody else, was quicker.
            QuarkusTransaction.requiringNew().run(() -> {
                rows.finish(job.id(), List.of(last.result(this, refusedRow.getFirst())));
                require(jobs.finish(job.id(), worker, false));
            });
        }
    }

    /**
     * What came of a row that was tried.
     *
     * @param recorded null where it was refused
     * @param refused why it was refused; null where it was not
     */
    private record Tried(
            @Nullable Recorded recorded, @Nullable List<InputError> refused) {
        /** Every one of several rows was recorded. */
        static final Tried ALL = new Tried(null, null);

        RowResult result(ImportRun run, StagedRow row) {
            if (refused != null) {
                return RowResult.refused(row.line(), run.faults(refused));
            }
            if (recorded == null) {
                throw new IllegalStateException("One row has one result");
            }
            return RowResult.done(row.line(), recorded);
        }
    }

    private interface Attempt {
        Tried carryOut();
    }

    /** Makes an attempt in a transaction of its own, which is rolled back where it is refused, or nothing is to be kept. */
    private static Tried inTransaction(boolean keep, Attempt attempt) {
        QuarkusTransaction.begin();
        boolean done = false;
        try {
            Tried tried = attempt.carryOut();
            if (keep && tried.refused() == null) {
                QuarkusTransaction.commit();
                done = true;
            }
            return tried;
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            return new Tried(null, refused(e));
        } finally {
            if (!done && QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private Tried put(RowImporter importer, ImportJob job, StagedRow row, List<InputError> faults) {
        ObjectNode values = row.values();
        ImportJob.FileShape file = job.shape();
        if (file != null && !isWhole(file, importer)) {
            importer.recorded(imported(job, values, List.of()))
                    .ifPresent(recorded -> keep(values, json.valueToTree(recorded), "", file));
        }
        return switch (importer.put(imported(job, values, faults))) {
            case Outcome.Done<Recorded>(Recorded recorded) -> new Tried(recorded, null);
            case Outcome.Refused<Recorded>(Refusal reason) ->
                new Tried(
                        null,
                        faults(ProblemException.of(reason)).stream()
                                .map(fault -> inRow(fault, importer))
                                .toList());
        };
    }

    /** What a single request has in its address a row has as a member. */
    private static InputError inRow(InputError fault, RowImporter importer) {
        String member =
                fault.parameter() == null ? null : importer.membersOfAddress().get(fault.parameter());
        return member == null ? fault : InputError.at("/" + member, fault.message());
    }

    private ImportedRow imported(ImportJob job, ObjectNode values, List<InputError> faults) {
        return new ImportedRow(
                input, values, job.order().organisation(), job.order().caller().caller(), faults);
    }

    /** Whether the file says everything that there is to say of a record. */
    private static boolean isWhole(ImportJob.FileShape file, RowImporter importer) {
        return importer.everyMemberHasAColumn()
                && importer.table().columns().stream()
                        .allMatch(column -> file.columns().contains(column.name()));
    }

    /** What the file has no column for stays as it is recorded. */
    private static void keep(ObjectNode values, JsonNode recorded, String owner, ImportJob.FileShape file) {
        recorded.properties().forEach(member -> {
            String name = owner + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject() && file.columns().stream().anyMatch(column -> column.startsWith(name + "."))) {
                keep(values.withObjectProperty(member.getKey()), value, name + ".", file);
            } else if (!file.columns().contains(name) && !values.has(member.getKey())) {
                values.set(member.getKey(), value);
            }
        });
    }

    /** Why a row is refused by a failure; throws where it may well be recorded a little later. */
    private static List<InputError> refused(RuntimeException failure) {
        Optional<ProblemException> problem = KnownProblems.of(failure);
        if (problem.isEmpty()) {
            LOG.error("A row could not be recorded", failure);
            return List.of(InputError.at("", ImportMessage.ROW_FAILED));
        }
        if (problem.get().mayPass()) {
            throw failure;
        }
        return faults(problem.get());
    }

    private static List<InputError> faults(ProblemException problem) {
        return problem.errors().isEmpty() ? List.of(InputError.at("", problem.detail())) : problem.errors();
    }

    private List<RowFault> faults(List<InputError> faults) {
        return faults.stream().map(fault -> RowFault.of(fault, messages)).toList();
    }

    private RowImporter importer(ImportJob job) {
        RowImporter importer = importers.get(job.order().register());
        if (importer == null) {
            throw new IllegalStateException(
                    "No register is called " + job.order().register());
        }
        return importer;
    }

    private static void require(boolean mine) {
        if (!mine) {
            throw new LeaseLost();
        }
    }

    /** Another worker has the import, or it has ended. */
    private static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
