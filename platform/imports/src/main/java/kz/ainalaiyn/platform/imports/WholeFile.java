package kz.ainalaiyn.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kz.ainalaiyn.platform.imports.RowRecorder.Tried;

/** Records every row of a file or none, in one transaction. */
@Singleton
final class WholeFile {
    private final Importers importers;
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final RowResults outcomes;
    private final RowRecorder recorder;
    private final EntityManager session;

    WholeFile(
            Importers importers,
            ImportJobs jobs,
            ImportRows rows,
            RowResults outcomes,
            RowRecorder recorder,
            EntityManager session) {
        this.importers = importers;
        this.jobs = jobs;
        this.rows = rows;
        this.outcomes = outcomes;
        this.recorder = recorder;
        this.session = session;
    }

    /** False where a row may be refused too early: nothing is recorded yet. */
    boolean store(ImportJob job, UUID worker) {
        return importers.of(job) instanceof RowSetImporter<?> set && storeSets(set, job, worker)
                || storeOneByOne(job, worker);
    }

    /** Records every row; false, and nothing is recorded, where they are to be recorded one after the other. */
    private <R> boolean storeSets(RowSetImporter<R> importer, ImportJob job, UUID worker) {
        return recorder.together(() -> {
            outcomes.reset(job.id());
            for (List<StagedRow> some = waitingSet(job, 0);
                    !some.isEmpty();
                    some = waitingSet(job, some.getLast().line())) {
                List<RowResult> results = recorder.results(some, recorder.putAll(importer, job, some));
                if (RowResult.untilRefused(results) < results.size()) {
                    return false;
                }
                keep(job, worker, results);
            }
            jobs.finish(job.id(), worker, true);
            return true;
        });
    }

    private List<StagedRow> waitingSet(ImportJob job, long after) {
        return StagedRow.untilRepeated(rows.waiting(job.id(), after, ImportRows.SET));
    }

    private void keep(ImportJob job, UUID worker, List<RowResult> results) {
        outcomes.store(job.id(), results);
        // Thousands of records in one session make each flush look through all of them.
        session.flush();
        session.clear();
        QuarkusTransaction.requiringNew().run(() -> jobs.renew(job.id(), worker));
    }

    private boolean storeOneByOne(ImportJob job, UUID worker) {
        boolean mayBeEarly = importers.mayBeEarly(job);
        AtomicReference<StagedRow> current = new AtomicReference<>();
        Tried last = recorder.inTransaction(true, () -> {
            outcomes.reset(job.id());
            for (List<StagedRow> some = rows.waiting(job.id(), 0, ImportRows.FEW);
                    !some.isEmpty();
                    some = rows.waiting(job.id(), some.getLast().line(), ImportRows.FEW)) {
                List<RowResult> results = new ArrayList<>();
                for (StagedRow row : some) {
                    current.set(row);
                    Tried tried = recorder.put(importers.of(job), job, row, List.of());
                    if (tried.refused() != null) {
                        return tried;
                    }
                    results.add(recorder.result(row, tried));
                }
                keep(job, worker, results);
            }
            jobs.finish(job.id(), worker, true);
            return Tried.ALL;
        });
        if (mayBeEarly && last.refused() != null) {
            jobs.release(job.id(), worker);
            return false;
        }
        if (last.refused() != null) {
            // It was fine alone: another row, or somebody else, was quicker.
            QuarkusTransaction.requiringNew().run(() -> {
                outcomes.finish(job.id(), List.of(recorder.result(current.get(), last)));
                jobs.finish(job.id(), worker, false);
            });
        }
        return true;
    }
}
