package kz.ainalaiyn.gateway.documents.format;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.documents.page.Language;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfParameter;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageParameters;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/reports/coverage}, and the same as a file. */
@Path("/v1/reports")
@Tag(name = "Reports")
@RunOnVirtualThread
public class CoverageResource {
    private static final String AS_OF =
            "What was known at this instant, at the end of this day where the programme is, or the number of a"
                    + " revision.";
    private static final String LANG = "The language of the words in it, where it has any; otherwise Accept-Language.";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";
    private static final String SVG = "image/svg+xml";

    private final CoverageReports reports;
    private final AsOfParameter asOfParameter;
    private final Vocabulary vocabulary;
    private final Formats formats;
    private final Answers answers;

    CoverageResource(
            CoverageReports reports,
            AsOfParameter asOfParameter,
            Vocabulary vocabulary,
            Formats formats,
            Answers answers) {
        this.reports = reports;
        this.asOfParameter = asOfParameter;
        this.vocabulary = vocabulary;
        this.formats = formats;
        this.answers = answers;
    }

    /** How many different graduates one or more programmes reached, in the form that Accept names. */
    @GET
    @Path("coverage")
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, PDF, PNG, SVG, MediaType.APPLICATION_XML})
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Refuses("not-found")
    @Operation(operationId = "getCoverage", summary = "How many different graduates one or more programmes reached")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CoverageReport.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SVG, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class))
            })
    public Response get(
            @BeanParam @Valid CoverageParameters parameters,
            @QueryParam("asOf") @Size(max = 40) @Parameter(description = AS_OF) @Nullable String asOf,
            @QueryParam("lang")
                    @Pattern(regexp = "kk|ru|en", message = "language-tag")
                    @Parameter(description = LANG)
                    @Nullable
                    String lang,
            @Context Request request,
            @Context HttpHeaders headers) {
        Format format = answers.acceptable(request, formats.negotiated());
        return answers.body(report(parameters, asOf), format, Language.of(lang, headers));
    }

    /** The same as a file to download or to show, in the form that the extension names. */
    @GET
    @Path("coverage.{extension}")
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, PDF, PNG, SVG, MediaType.APPLICATION_XML})
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(operationId = "getCoverageFile", summary = "The coverage report as a file")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CoverageReport.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SVG, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class))
            })
    public Response getFile(
            @PathParam("extension")
                    @Size(max = 10)
                    @Schema(
                            enumeration = {"json", "csv", "xlsx", "pdf", "png", "svg", "badge.svg", "iati.xml"},
                            maxLength = 10)
                    String extension,
            @BeanParam @Valid CoverageParameters parameters,
            @QueryParam("asOf") @Size(max = 40) @Parameter(description = AS_OF) @Nullable String asOf,
            @QueryParam("lang")
                    @Pattern(regexp = "kk|ru|en", message = "language-tag")
                    @Parameter(description = LANG)
                    @Nullable
                    String lang,
            @Context Request request,
            @Context HttpHeaders headers) {
        Format format = formats.ending(extension).orElseThrow(ProblemException::notFound);
        answers.requireAcceptable(request, format);
        return answers.file(report(parameters, asOf), format, Language.of(lang, headers));
    }

    private CoverageReport report(CoverageParameters parameters, @Nullable String asOf) {
        CoverageQuery query = parameters.query();
        OptionalLong revision = asOfParameter.revision(query.programmes(), asOf);
        return reports.report(query, revision)
                .orElseThrow(() -> vocabulary.unknownProgramme("programme", query.programmes(), "asOf", revision));
    }
}
