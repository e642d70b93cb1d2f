package kz.ainalaiyn.events.publicity;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.ainalaiyn.platform.http.Counting;
import kz.ainalaiyn.platform.http.ExternalKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which publications a list shows, every filter that is given must hold; in which order, and whether they are counted. */
public class PublicationFilter {
    @QueryParam("programme")
    @Size(max = 64)
    @Parameter(description = "The programme's code.")
    @Nullable
    String programme;

    @QueryParam("kind")
    @Nullable
    PublicationKind kind;

    @QueryParam("organisation")
    @Size(max = 64)
    @Parameter(description = "The organisation that recorded it, by its code.")
    @Nullable
    String organisation;

    @QueryParam("publishedFrom")
    @Parameter(description = "Only what was published on this day or later.")
    @Nullable
    LocalDate publishedFrom;

    @QueryParam("publishedTo")
    @Parameter(description = "Only what was published on this day or earlier.")
    @Nullable
    LocalDate publishedTo;

    @QueryParam("externalId")
    @Pattern(regexp = ExternalKey.FORM, message = "identifier-format")
    @Parameter(description = "The organisation's own identifier, as it was given.")
    @Nullable
    String externalId;

    @QueryParam("sort")
    @Parameter(
            description = "As they were recorded; with `-` the latest first.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"id", "-id"},
                            defaultValue = "id"))
    @Nullable
    PublicationOrder sort;

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
    PublicationKind kind() {
        return kind;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    @Nullable
    LocalDate publishedFrom() {
        return publishedFrom;
    }

    @Nullable
    LocalDate publishedTo() {
        return publishedTo;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    PublicationOrder order() {
        return sort == null ? PublicationOrder.ID : sort;
    }

    @Nullable
    Counting count() {
        return count;
    }
}
