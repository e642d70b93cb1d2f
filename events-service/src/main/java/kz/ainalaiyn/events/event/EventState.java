package kz.ainalaiyn.events.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kz.ainalaiyn.events.programme.EventType;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What others learn of an event.
 *
 * @param guests who is invited, by office and not by name; absent where nobody is
 * @param headCount how many of an audience that is not known by name came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventState(
        String organisation,
        String programme,
        EventType type,
        Audience audience,
        LocalizedText title,
        String venue,
        Instant startsAt,
        String status,
        @Nullable List<EventDetails.Guest> guests,
        @Nullable Integer headCount) {
    static EventState of(Event event) {
        return of(event, event.status.name());
    }

    static EventState takenBack(Event event) {
        return of(event, Change.ENTERED_IN_ERROR);
    }

    private static EventState of(Event event, String status) {
        return new EventState(
                event.organisation,
                event.programme,
                event.type,
                event.audience,
                event.title,
                event.venue,
                event.startsAt,
                status,
                event.guests.isEmpty() ? null : event.guests,
                event.headCount);
    }
}
