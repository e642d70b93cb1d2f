package kz.ainalaiyn.grants.application;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Counting;
import kz.ainalaiyn.platform.http.ExternalKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which applications a list shows, every filter that is given must hold; in which order, and whether they are counted. */
public class ApplicationFilter {
    @QueryParam("competition")
    @Parameter(description = "The competition's id.")
    @Nullable
    UUID competition;

    @QueryParam("graduate")
    @Parameter(description = "Only what this graduate handed in.")
    @Nullable
    UUID graduate;

    @QueryParam("status")
    @Nullable
    ApplicationStatus status;

    @QueryParam("organisation")
    @Size(max = 64)
    @Parameter(description = "The organisation that registered the graduate, by its code.")
    @Nullable
    String organisation;

    @QueryParam("submittedFrom")
    @Parameter(description = "Only what was handed in at this moment or later.")
    @Nullable
    Instant submittedFrom;

    @QueryParam("submittedBefore")
    @Parameter(description = "Only what was handed in before this moment.")
    @Nullable
    Instant submittedBefore;

    @QueryParam("externalId")
    @Pattern(regexp = ExternalKey.FORM, message = "identifier-format")
    @Parameter(description = "The organisation's own identifier, as it was given.")
    @Nullable
    String externalId;

    @QueryParam("sort")
    @Parameter(
            description = "As they were recorded, or as they were handed in; with `-` the latest first.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"id", "-id", "submittedAt", "-submittedAt"},
                            defaultValue = "id"))
    @Nullable
    ApplicationOrder sort;

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
    UUID competition() {
        return competition;
    }

    @Nullable
    UUID graduate() {
        return graduate;
    }

    @Nullable
    ApplicationStatus status() {
        return status;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    @Nullable
    Instant submittedFrom() {
        return submittedFrom;
    }

    @Nullable
    Instant submittedBefore() {
        return submittedBefore;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    ApplicationOrder order() {
        return sort == null ? ApplicationOrder.ID : sort;
    }

    @Nullable
    Counting count() {
        return count;
    }
}
