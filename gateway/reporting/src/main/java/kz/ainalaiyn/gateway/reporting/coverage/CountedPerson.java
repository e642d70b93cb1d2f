package kz.ainalaiyn.gateway.reporting.coverage;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person who is counted.
 *
 * @param person who it is, by a pseudonym that is the same in every report
 * @param graduates the ids of all organisations' records of the person; none where all have been erased. Names are read from graduates-service, with
 *     the caller's rights
 */
public record CountedPerson(
        UUID person, @Schema(maxItems = 1_000) List<UUID> graduates) {}
