package kz.ainalaiyn.gateway.coverage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact by which a graduate counts as reached: PRESENT at an event for graduates that was held, or a COMPLETED
 * consultation.
 *
 * @param person whom the record was of at the revision; null when graduates-service had not told yet
 * @param occurredAt when it happened
 */
record Evidence(Kind kind, @Nullable UUID person, Instant occurredAt) {
    enum Kind {
        ATTENDANCE,
        CONSULTATION
    }
}
