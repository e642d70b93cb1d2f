package kz.ainalaiyn.gateway.documents.finalreport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/final.html} and {@code final.pdf}. */
@Path("/v1/reports/final.{extension}")
@Tag(name = "Reports")
@RunOnVirtualThread
public class FinalReportResource {
    private static final String PDF = "application/pdf";
    private static final Map<String, MediaType> TYPES =
            Map.of("html", MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"), "pdf", MediaType.valueOf(PDF));

    private final FinalReports reports;
    private final FinalReportForms forms;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;

    FinalReportResource(FinalReports reports, FinalReportForms forms, AsOfRevisions revisions, Vocabulary vocabulary) {
        this.reports = reports;
        this.forms = forms;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    /** What a programme did, in words, every number of them counted. */
    @GET
    @Produces({MediaType.TEXT_HTML, PDF})
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(operationId = "getFinalReportFile", summary = "The final report of a programme in words, as a file")
    @APIResponse(
            responseCode = "200",
            description = "The report, in the form that was asked for.",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @PathParam("extension")
                    @Size(max = 4)
                    @Schema(
                            enumeration = {"html", "pdf"},
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
        MediaType type = TYPES.get(extension);
        if (type == null) {
            throw ProblemException.notFound();
        }
        if (headers.getAcceptableMediaTypes().stream().noneMatch(type::isCompatible)) {
            throw new NotAcceptableException();
        }
        Locale language = lang.locale(headers);
        OptionalLong revision = revisions.of(programme, asOf);
        FinalReport report = reports.report(programme, revision, language)
                .orElseThrow(() -> vocabulary.unknownProgramme(programme, revision));
        return Response.ok(forms.file(report, extension), type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(report, extension) + "\"")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .build();
    }

    /** Such as {@code final-AINALAIYN-2023-r205-kk.pdf}. */
    private static String name(FinalReport report, String extension) {
        return "final-" + report.programme().replaceAll("[^A-Za-z0-9_-]", "_") + "-r" + report.revision() + "-"
                + report.language().getLanguage() + "." + extension;
    }
}
