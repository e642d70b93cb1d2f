package kz.ainalaiyn.events.attendance;

import jakarta.ws.rs.Path;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.imports.ImportResource;
import kz.ainalaiyn.platform.imports.Imports;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/attendances/imports}: attendances of any events that come in files. */
@Path("/v1/attendances/imports")
@Tag(name = "Attendances")
public class AttendanceImportResource extends ImportResource {
    AttendanceImportResource(AttendanceImporter importer, Imports imports, Caller caller) {
        super(importer, imports, caller);
    }
}
