package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.platform.files.Row;
import kz.ainalaiyn.platform.files.RowFile;
import kz.ainalaiyn.platform.files.RowReader;
import kz.ainalaiyn.platform.files.Table;
import kz.ainalaiyn.platform.imports.RowRecorder.Tried;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;

/** Takes a file apart into rows, of which some are refused already: those that cannot be read, and those that are of one thing and not alike. */
@Singleton
final class FileIntake {
    private static final int READ_TOGETHER = 500;

    /** How many rows may be recorded all or none: they take one transaction, which holds back the feeds. */
    private static final int MOST_AT_ONCE = 5_000;

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final FileStore files;
    private final RowRecorder recorder;

    FileIntake(ImportJobs jobs, ImportRows rows, FileStore files, RowRecorder recorder) {
        this.jobs = jobs;
        this.rows = rows;
        this.files = files;
        this.recorder = recorder;
    }

    /**
     * Takes the file of this import apart, from its beginning.
     *
     * @throws LeaseLost where another worker has the import by now
     */
    void read(ImportJob job, RowImporter importer, UUID worker) throws IOException {
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.renew(job.id(), worker);
            rows.removeAll(job.id());
        });
        RowFile file = new RowFile(
                () -> files.open(job.file(), () -> jobs.renew(job.id(), worker)),
                job.order().format(),
                table(job, importer),
                job.order().declared());
        List<InputError> faults = file.check();
        if (!faults.isEmpty()) {
            jobs.refuse(job.id(), worker, recorder.faults(faults));
            return;
        }
        long total = 0;
        try (RowReader reader = file.open()) {
            ImportJob shaped = job.shaped(reader.shape());
            List<ImportRows.Read> some = new ArrayList<>();
            while (reader.hasNext() && (!job.order().options().atomic() || total <= MOST_AT_ONCE)) {
                some.add(read(shaped, importer, reader.next()));
                if (some.size() == READ_TOGETHER) {
                    total += add(job, worker, importer, some);
                }
            }
            total += add(job, worker, importer, some);
            if (job.order().options().atomic() && total > MOST_AT_ONCE) {
                Message tooMany = ImportMessage.TOO_MANY_AT_ONCE.with("maximum", MOST_AT_ONCE);
                jobs.refuse(job.id(), worker, recorder.faults(List.of(InputError.in("atomic", tooMany))));
                return;
            }
            QuarkusTransaction.requiringNew().run(() -> {
                jobs.renew(job.id(), worker);
                rows.refuseClashes(job.id(), importer.register().identities());
            });
            jobs.read(job.id(), worker, reader.shape(), afterReading(job));
        }
    }

    /** What the request says of every row, a row cannot say otherwise. */
    private static Table table(ImportJob job, RowImporter importer) {
        Map<String, String> fixed = new HashMap<>(job.order().given());
        fixed.put("organisation", job.order().organisation());
        return importer.register().table().fixing(fixed);
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
        Tried tried = recorder.inTransaction(false, () -> recorder.put(importer, job, row, read.faults()));
        List<InputError> faults = tried.refused() == null ? read.faults() : tried.refused();
        return new ImportRows.Read(row, RowResult.refused(row.line(), recorder.faults(faults)));
    }

    private int add(ImportJob job, UUID worker, RowImporter importer, List<ImportRows.Read> some) {
        int added = some.size();
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.renew(job.id(), worker);
            rows.add(job, some, importer);
        });
        some.clear();
        return added;
    }
}
