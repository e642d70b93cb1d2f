package kz.ainalaiyn.graduates.identity;

import jakarta.ws.rs.QueryParam;
import kz.ainalaiyn.platform.http.Counting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which duplicate candidates a list shows, every filter that is given must hold; in which order, and whether they are counted. */
public class CandidateFilter {
    @QueryParam("status")
    @Parameter(description = "Only candidates of this status.")
    @Nullable
    CandidateStatus status;

    @QueryParam("sort")
    @Parameter(
            description = "As they were found; with `-` the latest first.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"openedAt", "-openedAt"},
                            defaultValue = "openedAt"))
    @Nullable
    CandidateOrder sort;

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
    CandidateStatus status() {
        return status;
    }

    CandidateOrder order() {
        return sort == null ? CandidateOrder.OPENED_AT : sort;
    }

    @Nullable
    Counting count() {
        return count;
    }
}
