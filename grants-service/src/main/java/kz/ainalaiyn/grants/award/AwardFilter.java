package kz.ainalaiyn.grants.award;

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

/** Which awards a list shows, every filter that is given must hold; in which order, and whether they are counted. */
public class AwardFilter {
    @QueryParam("competition")
    @Parameter(description = "The competition's id.")
    @Nullable
    UUID competition;

    @QueryParam("graduate")
    @Parameter(description = "Only what this graduate was awarded.")
    @Nullable
    UUID graduate;

    @QueryParam("organisation")
    @Size(max = 64)
    @Parameter(description = "The organisation that registered the graduate, by its code.")
    @Nullable
    String organisation;

    @QueryParam("grantedFrom")
    @Parameter(description = "Only what was granted at this moment or later.")
    @Nullable
    Instant grantedFrom;

    @QueryParam("grantedBefore")
    @Parameter(description = "Only what was granted before this moment.")
    @Nullable
    Instant grantedBefore;

    @QueryParam("externalId")
    @Pattern(regexp = ExternalKey.FORM, message = "identifier-format")
    @Parameter(description = "The organisation's own identifier, as it was given.")
    @Nullable
    String externalId;

    @QueryParam("sort")
    @Parameter(
            description = "As they were recorded, or as they were granted; with `-` the latest first.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"id", "-id", "grantedAt", "-grantedAt"},
                            defaultValue = "id"))
    @Nullable
    AwardOrder sort;

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
    String organisation() {
        return organisation;
    }

    @Nullable
    Instant grantedFrom() {
        return grantedFrom;
    }

    @Nullable
    Instant grantedBefore() {
        return grantedBefore;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    AwardOrder order() {
        return sort == null ? AwardOrder.ID : sort;
    }

    @Nullable
    Counting count() {
        return count;
    }
}
