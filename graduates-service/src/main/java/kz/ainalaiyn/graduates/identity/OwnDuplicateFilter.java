package kz.ainalaiyn.graduates.identity;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import kz.ainalaiyn.platform.http.Counting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which of an organisation's own duplicates a list shows, in which order, and whether they are counted. */
public class OwnDuplicateFilter {
    @QueryParam("status")
    @Parameter(description = "Only pairs of this status.")
    @Nullable
    OwnDuplicateStatus status;

    @QueryParam("organisation")
    @Size(max = 64)
    @Parameter(description = "Only pairs of this organisation.")
    @Nullable
    String organisation;

    @QueryParam("sort")
    @Parameter(
            description = "As they were found; with `-` the latest first.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"foundAt", "-foundAt"},
                            defaultValue = "foundAt"))
    @Nullable
    OwnDuplicateOrder sort;

    @QueryParam("count")
    @Parameter(
            description = Counting.DESCRIPTION,
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"exact", "estimate"}))
    @Nullable
    Counting count;

    OwnDuplicateOrder order() {
        return sort == null ? OwnDuplicateOrder.FOUND_AT : sort;
    }
}
