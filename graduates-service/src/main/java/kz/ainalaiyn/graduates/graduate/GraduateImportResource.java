package kz.ainalaiyn.graduates.graduate;

import jakarta.ws.rs.Path;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.imports.ImportResource;
import kz.ainalaiyn.platform.imports.Imports;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/graduates/imports}: graduates that come in files. */
@Path("/v1/graduates/imports")
@Tag(name = "Graduates")
public class GraduateImportResource extends ImportResource {
    GraduateImportResource(GraduateImporter importer, Imports imports, Caller caller) {
        super(importer, imports, caller);
    }
}
