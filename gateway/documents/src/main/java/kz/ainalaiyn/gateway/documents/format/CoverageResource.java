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
import kz.ainalaiyn.gateway.reporting.coverage.CallersCoverage;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageParameters;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/coverage}, and the same as a file. */
@Path("/v1/reports")
@Tag(name = "Reports")
@Produces({
    MediaType.APPLICATION_JSON,
    CoverageResource.CSV,
    CoverageResource.XLSX,
    CoverageResource.PDF,
    CoverageResource.PNG,
    CoverageResource.SVG,
    MediaType.APPLICATION_XML
})
@APIResponse(
        responseCode = "200",
        description = "The report, in the form that was asked for.",
        content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CoverageReport.class)),
            @Content(mediaType = CoverageResource.CSV, schema = @Schema(implementation = String.class)),
            @Content(mediaType = CoverageResource.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = CoverageResource.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = CoverageResource.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = CoverageResource.SVG, schema = @Schema(implementation = String.class)),
            @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class))
        })
@RunOnVirtualThread
public class CoverageResource {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PDF = "application/pdf";
    static final String PNG = "image/png";
    static final String SVG = "image/svg+xml";

    private final CallersCoverage callers;
    private final CoverageFiles files;
    private final Formats formats;
    private final ReportResponses responses;

    CoverageResource(CallersCoverage callers, CoverageFiles files, Formats formats, ReportResponses responses) {
        this.callers = callers;
        this.files = files;
        this.formats = formats;
        this.responses = responses;
    }

    /** How many different graduates one or more programmes reached, in the form that Accept names. */
    @GET
    @Path("coverage")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.REPORTER, Role.AUDITOR})
    @Refuses("not-found")
    @Operation(operationId = "getCoverage", summary = "How many different graduates one or more programmes reached")
    public Response get(
            @BeanParam @Valid CoverageParameters parameters,
            @Valid @BeanParam AsOf asOf,
            @BeanParam SeparatorParameter separator,
            @Valid @BeanParam LanguageParameter lang,
            @Context Request request,
            @Context HttpHeaders headers) {
        Format format = responses.acceptable(request, formats.negotiated()).separated(separator.separator());
        return responses.body(files.report(callers.query(parameters), asOf), format, lang.locale(headers));
    }

    /** The same as a file to download or to show, in the form that the extension names. */
    @GET
    @Path("coverage.{extension}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.REPORTER, Role.AUDITOR})
    @Operation(operationId = "getCoverageFile", summary = "The coverage report as a file")
    public Response getFile(
            @PathParam("extension")
                    @Size(max = 10)
                    @Schema(
                            enumeration = {"json", "csv", "xlsx", "pdf", "png", "svg", "badge.svg", "iati.xml"},
                            maxLength = 10)
                    String extension,
            @BeanParam @Valid CoverageParameters parameters,
            @Valid @BeanParam AsOf asOf,
            @BeanParam SeparatorParameter separator,
            @Valid @BeanParam LanguageParameter lang,
            @Context Request request,
            @Context HttpHeaders headers) {
        return files.file(
                extension, callers.query(parameters), asOf, separator.separator(), lang.locale(headers), request);
    }
}
