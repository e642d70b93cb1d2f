package kz.ainalaiyn.events.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Arrays;
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
 * @param begun whether it has begun
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
        @JsonIgnore boolean begun,
        long version)
        implements Versioned {
    static EventView of(Event event, String zone, List<Warning> warnings, Instant now) {
        return new EventView(
                event.id,
                event.organisation,
                event.externalId,
                event.details(),
                zone,
                event.status,
                warnings,
                event.hasBegun(now),
                event.version);
    }

    @Override
    public boolean permits(String operation) {
        return Arrays.stream(EventCommand.values())
                .filter(command -> command.operation.equals(operation))
                .allMatch(command -> command.leadsFrom(status) && (begun || command != EventCommand.HOLD));
    }

    @Override
    public String owner() {
        return organisation;
    }

    @Override
    public String path() {
        return "/v1/events/" + id;
    }
}
