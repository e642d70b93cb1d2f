package kz.ainalaiyn.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.RememberedCaller;
import kz.ainalaiyn.platform.files.Column;
import kz.ainalaiyn.platform.files.RefusedColumn;
import kz.ainalaiyn.platform.files.RowWriter;
import kz.ainalaiyn.platform.files.Shape;
import kz.ainalaiyn.platform.files.Table;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.jspecify.annotations.Nullable;

/** Imports as their owners see them, and whoever sees the records of all. */
@ApplicationScoped
public class Imports {
    /** Of a list that has the newest first. */
    private static final List<String> AT_THE_END = List.of("9999-12-31T00:00:00Z", new UUID(-1, -1).toString());

    private static final int WRITTEN_TOGETHER = 500;

    private final ImportJobs jobs;
    private final ImportUndos undos;
    private final ImportRows rows;
    private final RowResults results;
    private final UndoneRows undone;
    private final FileStore files;
    private final Cursors cursors;

    Imports(
            ImportJobs jobs,
            ImportUndos undos,
            ImportRows rows,
            RowResults results,
            UndoneRows undone,
            FileStore files,
            Cursors cursors) {
        this.jobs = jobs;
        this.undos = undos;
        this.rows = rows;
        this.results = results;
        this.undone = undone;
        this.files = files;
        this.cursors = cursors;
    }

    /** Takes an order; a worker begins with it when the transaction has ended. */
    ImportJob submit(ImportOrder order, SentFile file) {
        return find(jobs.submit(order, file.id()), order.register());
    }

    /** Forgets a file that was sent with a request that is refused. */
    void discard(SentFile file) {
        QuarkusTransaction.suspendingExisting().run(() -> files.delete(file.id()));
    }

    /** The import of this id, as its owner sees it, or whoever sees the records of all. */
    ImportJob require(UUID id, String register, Map<String, String> given, Caller caller) {
        return jobs.find(id, register, owner(caller))
                .filter(job -> caller.scope().permits(job.order().organisation()))
                .filter(job -> job.order().given().equals(given))
                .orElseThrow(RecordNotFound::new);
    }

    private ImportJob find(UUID id, String register) {
        return jobs.find(id, register, Optional.empty()).orElseThrow(RecordNotFound::new);
    }

    private static Optional<String> owner(Caller caller) {
        return caller.scope().everything() ? Optional.empty() : Optional.of(caller.subject());
    }

    Page<ImportView> page(String register, Map<String, String> given, PageRequest request, Caller caller) {
        return Page.of(
                request,
                each -> {
                    List<String> after = each.after(cursors, 2).orElse(AT_THE_END);
                    return views(jobs.list(
                            register,
                            given,
                            owner(caller),
                            caller.scope(),
                            Instant.parse(after.getFirst()),
                            UUID.fromString(after.getLast()),
                            each.rowsToRead()));
                },
                view -> List.of(view.submittedAt().toString(), view.id().toString()),
                Function.identity(),
                cursors);
    }

    private List<ImportView> views(List<ImportJob> some) {
        Map<UUID, Undo> undone = undos.findAll(some.stream().map(ImportJob::id).toList());
        return some.stream()
                .map(job -> ImportView.of(job, undone.get(job.id()), ""))
                .toList();
    }

    Page<ImportedRowView> rows(
            ImportJob job, @Nullable RowOutcome outcome, @Nullable UndoOutcome undo, PageRequest request) {
        return Page.of(
                request,
                each -> results.results(job.id(), outcome, undo, each.afterNumber(cursors, 0), each.rowsToRead()),
                row -> List.of(String.valueOf(row.line())),
                row -> ImportedRowView.of(row, job.records()),
                cursors);
    }

    /** Writes the rows that were refused like the file that they came in, with why. */
    void writeRefused(ImportJob job, Table table, Language language, OutputStream out) throws IOException {
        ImportOrder order = job.order();
        Shape shape = RefusedColumn.after(shape(job, table));
        try (RowWriter writer = RowWriter.open(out, order.format(), shape, order.declared(), language)) {
            long after = 0;
            List<RowResults.Refused> some = results.refused(job.id(), after, WRITTEN_TOGETHER);
            while (!some.isEmpty()) {
                for (RowResults.Refused row : some) {
                    writer.write(row.values().put(RefusedColumn.NAME, why(row, language)));
                }
                after = some.getLast().line();
                some = results.refused(job.id(), after, WRITTEN_TOGETHER);
            }
        }
    }

    private static String why(RowResults.Refused row, Language language) {
        return row.errors().stream()
                .map(fault -> fault.pointer() == null || fault.pointer().isEmpty()
                        ? fault.text(language)
                        : fault.pointer().substring(1) + ": " + fault.text(language))
                .reduce((one, another) -> one + " " + another)
                .orElse("");
    }

    private static Shape shape(ImportJob job, Table table) {
        ImportJob.FileShape shape = job.shape();
        if (shape == null) {
            return new Shape(',', table.columns());
        }
        List<Column> columns = table.columns();
        return new Shape(
                shape.delimiter(),
                shape.columns().stream()
                        .flatMap(name ->
                                columns.stream().filter(column -> column.name().equals(name)))
                        .toList());
    }

    /** The import as it is shown alone, at this path. */
    ImportView view(ImportJob job, String path) {
        return ImportView.of(job, undos.find(job.id()).orElse(null), path);
    }

    /** Ends the import where it is, or its undoing. */
    Outcome<ImportJob> cancel(ImportJob job) {
        return jobs.cancel(job.id()) || undos.cancel(job.id())
                ? Outcome.done(find(job.id(), job.order().register()))
                : Outcome.refused(Refusal.conflict(ImportMessage.IMPORT_FINISHED));
    }

    /** Has what the import recorded taken back, or tries it; a worker begins with it when the transaction has ended. */
    @Transactional
    Outcome<ImportJob> undo(ImportJob job, boolean dryRun, Caller caller) {
        if (job.times().finished() == null) {
            return Outcome.refused(Refusal.conflict(ImportMessage.IMPORT_UNFINISHED));
        }
        if (!job.stored()) {
            return Outcome.refused(Refusal.conflict(ImportMessage.NOTHING_TO_UNDO));
        }
        if (!undos.submit(job.id(), dryRun, RememberedCaller.of(caller))) {
            return Outcome.refused(Refusal.conflict(ImportMessage.UNDO_UNFINISHED));
        }
        int rowsToUndo = undone.begin(job.id());
        if (rowsToUndo == 0) {
            return Outcome.refused(Refusal.conflict(ImportMessage.NOTHING_TO_UNDO));
        }
        undos.begin(job.id(), rowsToUndo);
        return Outcome.done(job);
    }

    void delete(ImportJob job) {
        files.delete(job.file());
    }

    /** Erases what files say of the graduate that an organisation knows under its own identifier. */
    public void eraseExternal(String organisation, String externalId) {
        rows.erase("externalId", organisation, externalId);
    }

    /** Erases what files say of a graduate by the id that the suite knows it by. */
    public void erase(UUID graduate) {
        rows.erase("graduateId", "", graduate.toString());
    }
}
