package kz.ainalaiyn.events.consultation;

import jakarta.ws.rs.Path;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.imports.ImportResource;
import kz.ainalaiyn.platform.imports.Imports;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/consultations/imports}: consultations that come in files. */
@Path("/v1/consultations/imports")
@Tag(name = "Consultations")
public class ConsultationImportResource extends ImportResource {
    ConsultationImportResource(ConsultationImporter importer, Imports imports, Caller caller) {
        super(importer, imports, caller);
    }
}
