package kz.ainalaiyn.platform.changes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change as it stands in the outbox; {@code data} is JSON text. */
record RecordedChange(
        Position position,
        String type,
        String subject,
        long version,
        @Nullable String organisation,
        Instant recordedAt,
        String data) {}
