package kz.ainalaiyn.platform.imports;

import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.platform.access.RememberedCaller;
import org.jspecify.annotations.Nullable;

/**
 * The undoing of an import, as it was asked for last, and how far it is.
 *
 * @param job which import
 * @param dryRun whether to say what would come of it, and take nothing back
 * @param caller who asked for it
 * @param total how many rows recorded something that was not taken back before
 * @param reached the line down to which something has come of every row
 * @param attempts how often somebody has begun to work at it since it last went on
 */
record Undo(
        UUID job,
        boolean dryRun,
        RememberedCaller caller,
        UndoState state,
        int total,
        int reversed,
        int kept,
        int refused,
        Instant requested,
        @Nullable Instant finished,
        long reached,
        int attempts) {}
