package kz.ainalaiyn.events.attendance;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.events.event.EventService;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.imports.ImportResource;
import kz.ainalaiyn.platform.imports.Imports;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/events/{event}/attendances/imports}: attendances of one event that come in files. */
@Path("/v1/events/{event}/attendances/imports")
@Tag(name = "EventAttendances")
public class EventAttendanceImportResource extends ImportResource {
    private final EventService events;
    private final Caller caller;

    EventAttendanceImportResource(AttendanceImporter importer, Imports imports, Caller caller, EventService events) {
        super(importer, imports, caller);
        this.events = events;
        this.caller = caller;
    }

    @Override
    protected Map<String, String> given(UriInfo address) {
        UUID event = id(address.getPathParameters().getFirst("event"));
        return Map.of("eventId", events.attendable(event, caller.scope()).id().toString());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new RecordNotFound();
        }
    }
}
