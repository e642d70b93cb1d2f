package kz.ainalaiyn.events.event;

import jakarta.ws.rs.Path;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.imports.ImportResource;
import kz.ainalaiyn.platform.imports.Imports;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/events/imports}: events that come in files. */
@Path("/v1/events/imports")
@Tag(name = "Events")
public class EventImportResource extends ImportResource {
    EventImportResource(EventImporter importer, Imports imports, Caller caller) {
        super(importer, imports, caller);
    }
}
