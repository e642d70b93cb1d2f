package kz.ainalaiyn.gateway.coverage;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import kz.ainalaiyn.gateway.projection.Revision;
import kz.ainalaiyn.gateway.projection.Revisions;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.ProblemException;

/** Which state of knowledge is asked for: an instant, or the number of a revision. */
public record AsOfParameter(String raw) {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    Optional<Revision> revision(Revisions revisions) {
        if (raw.matches("[0-9]{1,18}")) {
            return Optional.of(revisions
                    .numbered(Long.parseLong(raw))
                    .orElseThrow(() -> ProblemException.invalid(
                            InputError.in("asOf", "unknown-revision", "There is no revision of this number yet."))));
        }
        try {
            Instant moment = Instant.parse(raw);
            // PostgreSQL knows fewer years than Java; nothing was recorded before 1970 or will be after 9999.
            return Optional.of(
                    revisions.at(moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment));
        } catch (DateTimeException e) {
            throw ProblemException.invalid(InputError.in(
                    "asOf", "format", "Give an instant such as 2023-12-01T00:00:00Z, or the number of a revision."));
        }
    }
}
