package kz.ainalaiyn.events.event;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import kz.ainalaiyn.events.programme.EventType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which events a list shows; every filter that is given must hold. */
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
}
