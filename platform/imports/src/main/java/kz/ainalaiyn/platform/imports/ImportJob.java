package kz.ainalaiyn.platform.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.files.Column;
import kz.ainalaiyn.platform.files.Shape;
import org.jspecify.annotations.Nullable;

/**
 * An import: what was asked for, and how far it is.
 *
 * @param shape what the file looks like; null while it is not known
 * @param faults why the file as a whole is refused
 * @param stored whether anything was recorded
 * @param reached the line up to which something has come of every row; 0 while a file is stored all or nothing
 * @param attempts how often somebody has begun to work at it since it last went on
 */
record ImportJob(
        UUID id,
        UUID file,
        ImportOrder order,
        ImportState state,
        @Nullable FileShape shape,
        List<RowFault> faults,
        boolean stored,
        Tally tally,
        Times times,
        long reached,
        int attempts) {

    /**
     * What the file looks like, so that its refused rows can be written like it.
     *
     * @param columns their names
     */
    record FileShape(char delimiter, List<String> columns) {
        static FileShape of(Shape shape) {
            return new FileShape(
                    shape.delimiter(),
                    shape.columns().stream().map(Column::name).toList());
        }
    }

    /** Whether its rows are recorded, and not only tried. */
    boolean records() {
        return !order.options().dryRun() && (!order.options().atomic() || stored);
    }

    /** The same import of a file that looks like this. */
    ImportJob shaped(Shape seen) {
        return new ImportJob(
                id, file, order, state, FileShape.of(seen), faults, stored, tally, times, reached, attempts);
    }

    /** How many rows there are, and what came of them so far. */
    record Tally(int total, int created, int changed, int unchanged, int refused) {
        int done() {
            return created + changed + unchanged + refused;
        }
    }

    /** When the file came, when its rows were begun with, and when the last of them was done. */
    record Times(
            Instant submitted,
            @Nullable Instant started,
            Instant progressed,
            @Nullable Instant finished) {}
}
