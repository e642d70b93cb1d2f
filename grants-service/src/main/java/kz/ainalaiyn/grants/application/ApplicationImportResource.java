package kz.ainalaiyn.grants.application;

import jakarta.ws.rs.Path;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.imports.ImportResource;
import kz.ainalaiyn.platform.imports.Imports;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/applications/imports}: applications that come in files. */
@Path("/v1/applications/imports")
@Tag(name = "Applications")
public class ApplicationImportResource extends ImportResource {
    ApplicationImportResource(ApplicationImporter importer, Imports imports, Caller caller) {
        super(importer, imports, caller);
    }
}
