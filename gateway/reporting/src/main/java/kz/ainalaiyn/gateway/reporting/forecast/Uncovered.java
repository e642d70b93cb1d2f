package kz.ainalaiyn.gateway.reporting.forecast;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who is registered and was not reached.
 *
 * @param person who it is, by a pseudonym
 * @param records every organisation's record of the person; names are read from graduates-service, with the caller's rights
 */
public record Uncovered(UUID person, List<Record> records) {

    /** An organisation's record. */
    @Schema(name = "UncoveredRecord")
    public record Record(UUID graduate, String organisation, String district) {}
}
