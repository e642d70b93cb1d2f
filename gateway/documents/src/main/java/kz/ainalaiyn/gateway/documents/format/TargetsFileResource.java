package kz.ainalaiyn.gateway.documents.format;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.documents.words.TargetWords;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Target;
import kz.ainalaiyn.gateway.reporting.targets.TargetsResource;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/targets.csv}. */
@Path("/v1/reports/targets.csv")
@Tag(name = "Reports")
@RunOnVirtualThread
public class TargetsFileResource {
    private static final List<String> COLUMNS = List.of(
            "programme",
            "revision",
            "appliedAt",
            "from",
            "to",
            "kind",
            "type",
            "target",
            "actual",
            "lowest",
            "met",
            "undated",
            "expected",
            "low",
            "high",
            "name");

    private final TargetsResource targets;

    TargetsFileResource(TargetsResource targets) {
        this.targets = targets;
    }

    /** The targets with one row for each. */
    @GET
    @Produces(CoverageResource.CSV)
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Refuses("not-found")
    @Operation(operationId = "getTargetsFile", summary = "What a programme promised and what became of it, as a table")
    @APIResponse(
            responseCode = "200",
            description = "One row for each target, with its code and, last, what it is called.",
            content = @Content(mediaType = CoverageResource.CSV, schema = @Schema(implementation = String.class)))
    public Response get(
            @QueryParam("programme")
                    @NotNull
                    @Size(max = 64)
                    @Parameter(description = "The programme's code.", example = "AINALAIYN-2023")
                    String programme,
            @Valid @BeanParam AsOf asOf,
            @BeanParam SeparatorParameter separator,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        TargetReport report = targets.get(programme, asOf);
        Locale language = lang.locale(headers);
        CsvTable csv = new CsvTable(separator.separator());
        csv.add(COLUMNS.stream());
        report.targets().forEach(target -> csv.add(row(report, target, language)));
        return CsvAnswer.of(
                csv,
                "targets-" + FileNames.safe(report.programme()) + "-r"
                        + report.asOf().revision(),
                language);
    }

    private static Stream<String> row(TargetReport report, Target target, Locale language) {
        var pace = target.forecast();
        return Stream.of(
                        report.programme(),
                        report.asOf().revision(),
                        report.asOf().appliedAt(),
                        report.period().from(),
                        report.period().to(),
                        target.kind(),
                        target.type(),
                        target.target(),
                        target.actual(),
                        target.lowest(),
                        target.met(),
                        target.undated(),
                        pace == null ? null : pace.expected(),
                        pace == null ? null : pace.low(),
                        pace == null ? null : pace.high(),
                        TargetWords.of(target, language))
                .map(CsvAnswer::text);
    }
}
