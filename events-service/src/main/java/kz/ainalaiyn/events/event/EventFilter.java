package kz.ainalaiyn.events.event;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import kz.ainalaiyn.events.programme.EventType;
import kz.ainalaiyn.platform.http.Counting;
import kz.ainalaiyn.platform.http.ExternalKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which events a list shows, every filter that is given must hold; in which order, and whether they are counted. */
public class EventFilter {
    @QueryParam("programme")
    @Size(max = 64)
    @Parameter(description = "The programme's code.")
    @Nullable
    String programme;

    @QueryParam("type")
    @Nullable
    EventType type;

    @QueryParam("status")
    @Nullable
    EventStatus status;

    @QueryParam("organisation")
    @Size(max = 64)
    @Parameter(description = "The organisation that gives the event, by its code.")
    @Nullable
    String organisation;

    @QueryParam("startsFrom")
    @Parameter(description = "Only events that begin at this moment or later.")
    @Nullable
    Instant startsFrom;

    @QueryParam("startsBefore")
    @Parameter(description = "Only events that begin before this moment.")
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
    EventOrder sort;

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
    EventType type() {
        return type;
    }

    @Nullable
    EventStatus status() {
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

    EventOrder order() {
        return sort == null ? EventOrder.STARTS_AT : sort;
    }

    @Nullable
    Counting count() {
        return count;
    }
}
