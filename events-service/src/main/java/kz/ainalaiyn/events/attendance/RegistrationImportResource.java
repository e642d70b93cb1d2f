package kz.ainalaiyn.events.attendance;

import jakarta.ws.rs.Path;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.imports.ImportResource;
import kz.ainalaiyn.platform.imports.Imports;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/registrations/imports}: registrations for any events that come in files. */
@Path("/v1/registrations/imports")
@Tag(name = "Registrations")
public class RegistrationImportResource extends ImportResource {
    RegistrationImportResource(RegistrationImporter importer, Imports imports, Caller caller) {
        super(importer, imports, caller);
    }
}
