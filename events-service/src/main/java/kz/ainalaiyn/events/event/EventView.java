package kz.ainalaiyn.events.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An event as the API shows it.
 *
 * @param zone the programme's zone: on which local day the event is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventView(
        UUID id,
        String organisation,
        @Nullable String externalId,
        @JsonUnwrapped EventDetails details,
        String zone,
        EventStatus status,
        long version)
        implements Versioned {
    static EventView of(Event event, String zone) {
        return new EventView(
                event.id, event.organisation, event.externalId, event.details(), zone, event.status, event.version);
    }
}
