package kz.ainalaiyn.gateway.documents.finalreport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /reports/{programme}/final.{extension}}: the files of {@code /v1/reports/final.{extension}} for people who read the page, since the
 * API does not take their session.
 */
@Path("/reports/{programme}/final.{extension}")
@RunOnVirtualThread
public class FinalReportDownload {
    private final FinalReportFiles files;

    FinalReportDownload(FinalReportFiles files) {
        this.files = files;
    }

    /** The report of the programme, as on its page. */
    @GET
    @Produces({MediaType.TEXT_HTML, FinalReportFiles.PDF, FinalReportFiles.DOCX, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(hidden = true)
    public Response get(
            @PathParam("programme") @Size(max = 64) String programme,
            @PathParam("extension") @Size(max = 4) String extension,
            @Valid @BeanParam AsOf asOf,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        return files.file(extension, programme, asOf, lang.locale(headers), headers);
    }
}
