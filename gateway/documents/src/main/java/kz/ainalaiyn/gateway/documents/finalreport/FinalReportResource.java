package kz.ainalaiyn.gateway.documents.finalreport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/final.html}, {@code final.pdf}, {@code final.docx} and {@code final.json}. */
@Path("/v1/reports/final.{extension}")
@Tag(name = "Reports")
@RunOnVirtualThread
public class FinalReportResource {
    private final FinalReportFiles files;

    FinalReportResource(FinalReportFiles files) {
        this.files = files;
    }

    /** What a programme did, in words, every number of them counted. */
    @GET
    @Produces({MediaType.TEXT_HTML, FinalReportFiles.PDF, FinalReportFiles.DOCX, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(operationId = "getFinalReportFile", summary = "The final report of a programme in words, as a file")
    @APIResponse(
            responseCode = "200",
            description = "The report, in the form that was asked for.",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = FinalReportFiles.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = FinalReportFiles.DOCX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FinalReport.class))
            })
    public Response get(
            @PathParam("extension")
                    @Size(max = 4)
                    @Schema(
                            enumeration = {"html", "pdf", "docx", "json"},
                            maxLength = 4)
                    String extension,
            @QueryParam("programme")
                    @NotNull
                    @Size(max = 64)
                    @Parameter(description = "The programme's code.", example = "AINALAIYN-2023")
                    String programme,
            @Valid @BeanParam AsOf asOf,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        return files.file(extension, programme, asOf, lang.locale(headers), headers);
    }
}
