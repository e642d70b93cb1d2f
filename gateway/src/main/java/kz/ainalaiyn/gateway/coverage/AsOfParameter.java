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

    Optional<Revision> revision(Revisions revisions) {
        if (raw.matches("[0-9]{1,18}")) {
            return Optional.of(revisions
                    .numbered(Long.parseLong(raw))
                    .orElseThrow(() -> ProblemException.invalid(
                            InputError.in("asOf", "unknown-revision", "There is no revision of this number yet."))));
        }
        try {
            return Optional.of(revisions.at(Instant.parse(raw)));
        } catch (DateTimeException e) {
            throw ProblemException.invalid(InputError.in(
                    "asOf", "format", "Give an instant such as 2023-12-01T00:00:00Z, or the number of a revision."));
        }
    }
}
