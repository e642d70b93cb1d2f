package kz.ainalaiyn.graduates.consent;

import jakarta.ws.rs.Path;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.imports.ImportResource;
import kz.ainalaiyn.platform.imports.Imports;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/consents/imports}: consents that come in files. */
@Path("/v1/consents/imports")
@Tag(name = "Consents")
public class ConsentImportResource extends ImportResource {
    ConsentImportResource(ConsentImporter importer, Imports imports, Caller caller) {
        super(importer, imports, caller);
    }
}
