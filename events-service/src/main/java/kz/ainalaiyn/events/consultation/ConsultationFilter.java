package kz.ainalaiyn.events.consultation;

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

/** Which consultations a list shows, every filter that is given must hold; in which order, and whether they are counted. */
public class ConsultationFilter {
    @QueryParam("programme")
    @Size(max = 64)
    @Parameter(description = "The programme's code.")
    @Nullable
    String programme;

    @QueryParam("graduate")
    @Nullable
    UUID graduate;

    @QueryParam("topic")
    @Nullable
    Topic topic;

    @QueryParam("status")
    @Nullable
    ConsultationStatus status;

    @QueryParam("organisation")
    @Size(max = 64)
    @Parameter(description = "The organisation that registered the graduate, by its code.")
    @Nullable
    String organisation;

    @QueryParam("startsFrom")
    @Parameter(description = "Only consultations that begin at this moment or later.")
    @Nullable
    Instant startsFrom;

    @QueryParam("startsBefore")
    @Parameter(description = "Only consultations that begin before this moment.")
    @Nullable
    Instant startsBefore;

    @QueryParam("externalId")
    @Pattern(regexp = ExternalKey.FORM, message = "identifier-format")
    @Parameter(description = "The organisation's own identifier, as it was given.")
    @Nullable
    String externalId;

    @QueryParam("sort")
    @Parameter(
            description = "By their beginning; with `-` the latest first.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"startsAt", "-startsAt"},
                            defaultValue = "startsAt"))
    @Nullable
    ConsultationOrder sort;

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
    UUID graduate() {
        return graduate;
    }

    @Nullable
    Topic topic() {
        return topic;
    }

    @Nullable
    ConsultationStatus status() {
        return status;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    @Nullable
    Instant startsFrom() {
        return startsFrom;
    }

    @Nullable
    Instant startsBefore() {
        return startsBefore;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    ConsultationOrder order() {
        return sort == null ? ConsultationOrder.STARTS_AT : sort;
    }

    @Nullable
    Counting count() {
        return count;
    }
}
