package kz.ainalaiyn.grants.competition;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import kz.ainalaiyn.platform.http.Counting;
import kz.ainalaiyn.platform.http.ExternalKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which competitions a list shows, every filter that is given must hold; in which order, and whether they are counted. */
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

    @QueryParam("organisation")
    @Size(max = 64)
    @Parameter(description = "The organisation that holds the competition, by its code.")
    @Nullable
    String organisation;

    @QueryParam("externalId")
    @Pattern(regexp = ExternalKey.FORM, message = "identifier-format")
    @Parameter(description = "The organisation's own identifier, as it was given.")
    @Nullable
    String externalId;

    @QueryParam("sort")
    @Parameter(
            description = "As they were created; with `-` the latest first.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"id", "-id"},
                            defaultValue = "id"))
    @Nullable
    CompetitionOrder sort;

    @QueryParam("count")
    @Parameter(
            description = Counting.DESCRIPTION,
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"exact", "estimate"}))
    @Nullable
    Counting count;

    @Nullable
    String programme() {
        return programme;
    }

    @Nullable
    CompetitionStatus status() {
        return status;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    CompetitionOrder order() {
        return sort == null ? CompetitionOrder.ID : sort;
    }

    @Nullable
    Counting count() {
        return count;
    }
}
