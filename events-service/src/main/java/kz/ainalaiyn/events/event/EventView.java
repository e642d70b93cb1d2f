package kz.ainalaiyn.events.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;
import kz.ainalaiyn.platform.outcomes.Warning;
import org.jspecify.annotations.Nullable;

/**
 * An event as the API shows it.
 *
 * @param zone the programme's zone: on which local day the event is
 * @param warnings why the event cannot count, where that can be told already
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventView(
        UUID id,
        String organisation,
        @Nullable String externalId,
        @JsonUnwrapped EventDetails details,
        String zone,
        EventStatus status,
        List<Warning> warnings,
        long version)
        implements Versioned {
    static EventView of(Event event, String zone, List<Warning> warnings) {
        return new EventView(
                event.id,
                event.organisation,
                event.externalId,
                event.details(),
                zone,
                event.status,
                warnings,
                event.version);
    }
}
