package kz.ainalaiyn.graduates.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two records of one organisation that look like one person.
 *
 * @param records the two, the one that was registered first before the other
 * @param likeness how alike the names were when the pair was found: 1 when they differ in spelling alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnDuplicateView(
        UUID id,
        String organisation,
        @Schema(minItems = 2, maxItems = 2) List<OwnRecord> records,
        OwnDuplicateStatus status,
        @Schema(minimum = "0", maximum = "1") float likeness,
        Instant foundAt,
        @Nullable Instant dismissedAt,
        long version)
        implements Versioned {
    static final String DISMISS = "dismissOwnDuplicate";

    /** One of the records; it is read, corrected and erased at {@code /v1/graduates/{id}}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnRecord(UUID graduateId, @Nullable String externalId) {}

    @Override
    public String path() {
        return "/v1/own-duplicates/" + id;
    }

    @Override
    public boolean permits(String operation) {
        return !operation.equals(DISMISS) || status == OwnDuplicateStatus.OPEN;
    }
}
