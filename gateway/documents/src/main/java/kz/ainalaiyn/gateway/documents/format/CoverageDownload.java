package kz.ainalaiyn.gateway.documents.format;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /reports/{programme}/coverage.{extension}}: the files of {@code /v1/reports/coverage.{extension}} for people who read
 * the page, since the API does not take their session.
 */
@Path("/reports/{programme}/coverage.{extension}")
@RunOnVirtualThread
public class CoverageDownload {
    private final CoverageFiles files;

    CoverageDownload(CoverageFiles files) {
        this.files = files;
    }

    /** All of the programme, as on its page. */
    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        CoverageResource.CSV,
        CoverageResource.XLSX,
        CoverageResource.PDF,
        CoverageResource.PNG,
        CoverageResource.SVG,
        MediaType.APPLICATION_XML
    })
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(hidden = true)
    public Response get(
            @PathParam("programme") @Size(max = 64) String programme,
            @PathParam("extension") @Size(max = 10) String extension,
            @Valid @BeanParam AsOf asOf,
            @BeanParam SeparatorParameter separator,
            @Valid @BeanParam LanguageParameter lang,
            @Context Request request,
            @Context HttpHeaders headers) {
        return files.file(
                extension, CoverageQuery.of(programme), asOf, separator.separator(), lang.locale(headers), request);
    }
}
