package kz.ainalaiyn.platform.changes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one aggregate, for others to know. No change carries a name, a birth date, an IIN, a contact or a
 * note.
 *
 * @param type what happened, one of the service's own
 * @param subject the aggregate's id
 * @param version the aggregate's version after the change; a consumer applies only what is newer than what it has
 * @param organisation the code of the organisation whose record it is; null where it is none's, and then only callers
 *     that see all organisations see it
 * @param data what a consumer needs to know, as Jackson writes it
 */
public record Change(
        ChangeType type,
        String subject,
        long version,
        @Nullable String organisation,
        Object data) {
    /**
     * The {@code status} that {@code data} has of an aggregate that was taken back: it is as if it had never been. The term is HL7 FHIR's.
     */
    public static final String ENTERED_IN_ERROR = "ENTERED_IN_ERROR";

    public Change {
        Objects.requireNonNull(type);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(data);
        // CloudEvents 1.0 knows integers of 32 bits.
        if (version < 0 || version > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A version is between 0 and 2147483647: " + version);
        }
    }
}
