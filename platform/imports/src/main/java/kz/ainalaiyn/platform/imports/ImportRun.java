package kz.ainalaiyn.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.imports.RowRecorder.Tried;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jboss.logging.Logger;

/**
 * Carries an import on by steps: the file is taken apart into rows, and the rows are recorded some at a time, in one transaction with what came
 * of them. So whatever is killed in between, no row is recorded twice and none is lost.
 */
@Singleton
class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int ATTEMPTS = 5;

    private final Importers importers;
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final RowResults outcomes;
    private final FileIntake intake;
    private final RowRecorder recorder;
    private final WholeFile wholeFile;
    private final CurrentIdentityAssociation identity;

    ImportRun(
            Importers importers,
            ImportJobs jobs,
            ImportRows rows,
            RowResults outcomes,
            FileIntake intake,
            RowRecorder recorder,
            WholeFile wholeFile,
            CurrentIdentityAssociation identity) {
        this.importers = importers;
        this.jobs = jobs;
        this.rows = rows;
        this.outcomes = outcomes;
        this.intake = intake;
        this.recorder = recorder;
        this.wholeFile = wholeFile;
        this.identity = identity;
    }

    /** Takes the import that has waited longest and carries it one step on; false where nothing can go on now. */
    @ActivateRequestContext
    boolean next(UUID worker) {
        Optional<ImportJob> taken = jobs.take(worker);
        return taken.isPresent() && step(taken.get(), worker);
    }

    private boolean step(ImportJob job, UUID worker) {
        try {
            if (job.attempts() > ATTEMPTS) {
                LOG.errorf("Import %s is given up after %d attempts", job.id(), ATTEMPTS);
                jobs.fail(job.id(), worker, recorder.faults(List.of(InputError.at("", ImportMessage.IMPORT_FAILED))));
                return true;
            }
            identity.setIdentity(job.order().caller().identity());
            return switch (job.state()) {
                case READING -> {
                    intake.read(job, importers.of(job), worker);
                    yield true;
                }
                case CHECKING -> check(job, worker);
                case STORING -> job.order().options().atomic() ? wholeFile.store(job, worker) : storeSome(job, worker);
                default -> throw new IllegalStateException("A finished import is not taken");
            };
        } catch (LeaseLost e) {
            LOG.infof("Import %s has ended or is another's", job.id());
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "A step of import %s failed and is tried again", job.id());
        }
        return true;
    }

    private List<StagedRow> waiting(ImportJob job) {
        boolean sets = importers.of(job) instanceof RowSetImporter<?>;
        return rows.waiting(job.id(), job.reached(), sets ? ImportRows.SET : ImportRows.FEW);
    }

    private boolean check(ImportJob job, UUID worker) {
        List<StagedRow> some = waiting(job);
        if (some.isEmpty()) {
            outcomes.finishRepeated(job.id());
            boolean store = !job.order().options().dryRun() && job.tally().refused() == 0;
            if (store) {
                jobs.store(job.id(), worker);
            } else {
                jobs.finish(job.id(), worker, false);
            }
            return true;
        }
        boolean mayBeEarly = importers.mayBeEarly(job);
        List<RowResult> results = tryOut(job, some);
        // Of rows that may be refused too early nothing is said yet.
        int told = mayBeEarly ? RowResult.untilRefused(results) : results.size();
        QuarkusTransaction.requiringNew().run(() -> {
            outcomes.finish(job.id(), results.subList(0, told));
            jobs.progress(job.id(), worker, results.subList(0, told));
        });
        jobs.release(job.id(), worker);
        return told == results.size();
    }

    /** What comes of rows, or of the first of them, without recording any. */
    private List<RowResult> tryOut(ImportJob job, List<StagedRow> some) {
        List<RowResult> results = new ArrayList<>();
        if (importers.of(job) instanceof RowSetImporter<?> set) {
            List<StagedRow> each = StagedRow.untilRepeated(some);
            recorder.together(() -> {
                results.addAll(recorder.results(each, recorder.putAll(set, job, each)));
                return false;
            });
        }
        if (results.isEmpty()) {
            for (StagedRow row : few(some)) {
                Tried tried = recorder.inTransaction(false, () -> recorder.put(importers.of(job), job, row, List.of()));
                results.add(recorder.result(row, tried));
            }
        }
        return results;
    }

    private boolean storeSome(ImportJob job, UUID worker) {
        List<StagedRow> some = waiting(job);
        if (some.isEmpty()) {
            jobs.finish(job.id(), worker, true);
            return true;
        }
        boolean early = importers.mayBeEarly(job);
        boolean all = importers.of(job) instanceof RowSetImporter<?> set
                        && storeSet(set, job, worker, StagedRow.untilRepeated(some), early)
                || store(job, worker, few(some), early);
        jobs.release(job.id(), worker);
        return all;
    }

    /** As many of the rows as are recorded one after the other before others may see that it goes on. */
    private static List<StagedRow> few(List<StagedRow> some) {
        return some.subList(0, Math.min(ImportRows.FEW, some.size()));
    }

    /** Records rows as a set in one transaction; false, and nothing is recorded, where they are to be recorded one after the other. */
    private <R> boolean storeSet(
            RowSetImporter<R> importer, ImportJob job, UUID worker, List<StagedRow> some, boolean mayBeEarly) {
        return recorder.together(() -> {
            List<RowResult> results = recorder.results(some, recorder.putAll(importer, job, some));
            if (mayBeEarly && RowResult.untilRefused(results) < results.size()) {
                return false;
            }
            keep(job, worker, results);
            return true;
        });
    }

    /**
     * Records rows in one transaction. Where one of them is refused that transaction is rolled back: the rows before it are recorded again, it is
     * kept as refused, and the rows after it follow in the same way. False where it may be refused too early: it and the rows after it wait.
     */
    private boolean store(ImportJob job, UUID worker, List<StagedRow> some, boolean mayBeEarly) {
        if (some.isEmpty()) {
            return true;
        }
        List<RowResult> results = new ArrayList<>();
        Tried last = recorder.inTransaction(true, () -> {
            for (StagedRow row : some) {
                Tried tried = recorder.put(importers.of(job), job, row, List.of());
                if (tried.refused() != null) {
                    return tried;
                }
                results.add(recorder.result(row, tried));
            }
            keep(job, worker, results);
            return Tried.ALL;
        });
        if (last.refused() == null) {
            return true;
        }
        int place = results.size();
        if (place == some.size()) {
            throw new IllegalStateException("Every row was recorded, and not what came of them");
        }
        store(job, worker, some.subList(0, place), mayBeEarly);
        if (mayBeEarly) {
            return false;
        }
        QuarkusTransaction.requiringNew().run(() -> keep(job, worker, List.of(recorder.result(some.get(place), last))));
        return store(job, worker, some.subList(place + 1, some.size()), mayBeEarly);
    }

    private void keep(ImportJob job, UUID worker, List<RowResult> results) {
        outcomes.store(job.id(), results);
        jobs.progress(job.id(), worker, results);
    }
}
