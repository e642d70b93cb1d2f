package kz.ainalaiyn.events.publicity;

import jakarta.ws.rs.Path;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.imports.ImportResource;
import kz.ainalaiyn.platform.imports.Imports;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/publications/imports}: publications that come in files. */
@Path("/v1/publications/imports")
@Tag(name = "Publications")
public class PublicationImportResource extends ImportResource {
    PublicationImportResource(PublicationImporter importer, Imports imports, Caller caller) {
        super(importer, imports, caller);
    }
}
