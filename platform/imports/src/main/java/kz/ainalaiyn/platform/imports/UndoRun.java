package kz.ainalaiyn.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.platform.changes.ChangeAuthors;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.JsonInput;
import kz.ainalaiyn.platform.http.KnownProblems;
import kz.ainalaiyn.platform.http.ProblemType;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.jboss.logging.Logger;

/**
 * Undoes imports, row by row from the end of the file, each in one transaction with what came of it: whatever is killed in between, no row is
 * taken back twice.
 */
@Singleton
class UndoRun {
    private static final Logger LOG = Logger.getLogger(UndoRun.class);
    private static final int LOOKED_AT_TOGETHER = 50;
    private static final int ATTEMPTS = 5;

    /** A feed that has nothing new is read every 20 seconds. */
    private static final Duration FRESHNESS = Duration.ofSeconds(30);

    /** That the record is not what the import left. */
    private static final Set<ProblemType> CHANGED_SINCE =
            Set.of(HttpProblem.PRECONDITION_FAILED, HttpProblem.NOT_FOUND, HttpProblem.ERASED);

    private final Importers importers;
    private final ImportJobs jobs;
    private final ImportUndos undos;
    private final UndoneRows rows;
    private final RowRecorder recorder;
    private final JsonInput input;
    private final ChangeAuthors authors;
    private final CurrentIdentityAssociation identity;
    private final InstantSource clock;

    UndoRun(
            Importers importers,
            ImportJobs jobs,
            ImportUndos undos,
            UndoneRows rows,
            RowRecorder recorder,
            JsonInput input,
            ChangeAuthors authors,
            CurrentIdentityAssociation identity,
            InstantSource clock) {
        this.importers = importers;
        this.jobs = jobs;
        this.undos = undos;
        this.rows = rows;
        this.recorder = recorder;
        this.input = input;
        this.authors = authors;
        this.identity = identity;
        this.clock = clock;
    }

    /** Takes the undoing that has waited longest and carries it some rows on; false where none can go on now. */
    @ActivateRequestContext
    boolean next(UUID worker) {
        Optional<Undo> taken = undos.take(worker);
        return taken.isPresent() && step(taken.get(), worker);
    }

    private boolean step(Undo undo, UUID worker) {
        try {
            if (undo.attempts() > ATTEMPTS) {
                LOG.errorf("The undoing of import %s is given up after %d attempts", undo.job(), ATTEMPTS);
                undos.finish(undo.job(), worker, UndoState.FAILED);
                return true;
            }
            identity.setIdentity(undo.caller().identity());
            ImportJob job = jobs.find(undo.job()).orElseThrow(LeaseLost::new);
            RowImporter importer = importers.of(job);
            if (!importer.knowsWhatRests(knownSince(undo))) {
                undos.release(undo.job(), worker);
                return false;
            }
            List<UndoneRows.Stored> some = rows.waiting(undo, importer.register(), LOOKED_AT_TOGETHER);
            if (some.isEmpty()) {
                undos.finish(undo.job(), worker, UndoState.DONE);
                return true;
            }
            for (UndoneRows.Stored row : some) {
                undo(undo, worker, new Step(job.id(), importer, row, imported(job, undo, row)));
            }
            undos.release(undo.job(), worker);
        } catch (LeaseLost e) {
            LOG.infof("The undoing of import %s has ended or is another's", undo.job());
        } catch (RuntimeException e) {
            LOG.warnf(e, "A step of the undoing of import %s failed and is tried again", undo.job());
        }
        return true;
    }

    /** What rests on records is asked for as of the request, and as of a moment ago where that is long past. */
    private Instant knownSince(Undo undo) {
        Instant moment = clock.instant().minus(FRESHNESS);
        return undo.requested().isAfter(moment) ? undo.requested() : moment;
    }

    private ImportedRow imported(ImportJob job, Undo undo, UndoneRows.Stored row) {
        return new ImportedRow(
                input,
                row.earlier(),
                job.order().organisation(),
                undo.caller().caller(),
                new IfMatch(true, row.version()),
                List.of());
    }

    private record Step(UUID job, RowImporter importer, UndoneRows.Stored row, ImportedRow earlier) {}

    /** What is only tried, refused or kept is rolled back before that is noted. */
    private void undo(Undo undo, UUID worker, Step step) {
        UndoResult result;
        QuarkusTransaction.begin();
        try {
            result = tryToUndo(step);
            if (!undo.dryRun() && result.outcome() == UndoOutcome.REVERSED) {
                note(undo, worker, step.row(), result, true);
                QuarkusTransaction.commit();
                return;
            }
        } finally {
            if (QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
        UndoResult said = result.outcome() == UndoOutcome.KEPT ? kept(step.importer(), step.row()) : result;
        QuarkusTransaction.requiringNew().run(() -> note(undo, worker, step.row(), said, false));
    }

    private void note(Undo undo, UUID worker, UndoneRows.Stored row, UndoResult result, boolean reversed) {
        rows.finish(undo.job(), row.line(), result, reversed);
        undos.progress(undo.job(), worker, row.line(), result.outcome());
    }

    private UndoResult tryToUndo(Step step) {
        // Nothing is kept of who was erased.
        if (step.row().earlier().isEmpty()) {
            return UndoResult.KEPT;
        }
        try {
            return step.row().created() ? takeBack(step) : restore(step);
        } catch (RuntimeException e) {
            return KnownProblems.of(e)
                            .filter(problem -> CHANGED_SINCE.contains(problem.type()))
                            .isPresent()
                    ? UndoResult.KEPT
                    : UndoResult.refused(recorder.faults(RowRecorder.refused(e)));
        }
    }

    private UndoResult takeBack(Step step) {
        return step.importer()
                .takeBack(step.earlier())
                .map(reason -> refused(reason, step))
                .orElse(UndoResult.REVERSED);
    }

    private UndoResult restore(Step step) {
        return switch (step.importer().restore(step.earlier())) {
            case Outcome.Done<Long>(Long version) -> {
                rows.restored(step.job(), step.row(), version);
                yield UndoResult.REVERSED;
            }
            case Outcome.Refused<Long>(Refusal reason) -> refused(reason, step);
        };
    }

    private UndoResult refused(Refusal reason, Step step) {
        return UndoResult.refused(recorder.faults(recorder.inRow(reason, step.importer())));
    }

    /** By whom the record was changed since. */
    private UndoResult kept(RowImporter importer, UndoneRows.Stored row) {
        return authors.latest(importer.register().aggregate(), row.subject())
                .map(change -> new UndoResult(UndoOutcome.KEPT, change.author(), change.at(), List.of()))
                .orElse(UndoResult.KEPT);
    }
}
