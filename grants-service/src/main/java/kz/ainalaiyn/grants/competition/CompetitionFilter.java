package kz.ainalaiyn.grants.competition;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which competitions a list shows; every filter that is given must hold. */
public class CompetitionFilter {
    @QueryParam("programme")
    @Size(max = 64)
    @Parameter(description = "The programme's code.")
    @Nullable
    String programme;

    @QueryParam("status")
    @Parameter(description = "Where the competition is now; one whose deadline has passed is CLOSED.")
    @Nullable
    CompetitionStatus status;

    @Nullable
    String programme() {
        return programme;
    }

    @Nullable
    CompetitionStatus status() {
        return status;
    }
}
