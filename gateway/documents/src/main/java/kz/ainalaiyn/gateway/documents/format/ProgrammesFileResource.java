package kz.ainalaiyn.gateway.documents.format;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Overlap;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Touches;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import kz.ainalaiyn.gateway.reporting.programmes.ProgrammeComparison;
import kz.ainalaiyn.gateway.reporting.programmes.ProgrammeComparison.ComparedProgramme;
import kz.ainalaiyn.gateway.reporting.programmes.Programmes;
import kz.ainalaiyn.gateway.reporting.programmes.ProgrammesParameter;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/programmes.csv}. */
@Path("/v1/reports/programmes.csv")
@Tag(name = "Reports")
@RunOnVirtualThread
public class ProgrammesFileResource {
    private static final List<String> COLUMNS = List.of(
            "scope",
            "programme",
            "from",
            "to",
            "revision",
            "appliedAt",
            "target",
            "covered",
            "lowest",
            "openPairs",
            "eventsOnly",
            "consultationsOnly",
            "both",
            "attendances",
            "consultations",
            "withoutPerson",
            "title");

    private final Programmes programmes;

    ProgrammesFileResource(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The programmes with one row for each, and one for all of them together. */
    @GET
    @Produces(CoverageResource.CSV)
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Refuses("not-found")
    @Operation(operationId = "compareProgrammesFile", summary = "The figures of programmes side by side, as a table")
    @APIResponse(
            responseCode = "200",
            description =
                    "One row for each programme, whose `scope` is `PROGRAMME`, and, of at most 50, a last one for the different persons of all of"
                            + " them, whose `scope` is `TOGETHER`.",
            content = @Content(mediaType = CoverageResource.CSV, schema = @Schema(implementation = String.class)))
    public Response get(
            @Valid @BeanParam ProgrammesParameter asked,
            @Valid @BeanParam AsOf asOf,
            @BeanParam SeparatorParameter separator,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        ProgrammeComparison comparison = programmes.compare(asked.codes(), asOf);
        Locale language = lang.locale(headers);
        CsvTable csv = new CsvTable(separator.separator());
        csv.add(COLUMNS.stream());
        comparison.programmes().forEach(each -> csv.add(row(each, language)));
        var together = comparison.together();
        if (together != null) {
            csv.add(Stream.concat(
                    Stream.of("TOGETHER", "", "", "", "", "", "", Integer.toString(together.covered())),
                    Stream.concat(figures(together.range(), together.touches(), together.overlap()), Stream.of(""))));
        }
        return CsvAnswer.of(csv, "programmes", language);
    }

    private static Stream<String> row(ComparedProgramme compared, Locale language) {
        CountedProgramme programme = compared.programme();
        Stream<String> own = Stream.of(
                        "PROGRAMME",
                        programme.code(),
                        programme.from(),
                        programme.to(),
                        compared.asOf().revision(),
                        compared.asOf().appliedAt(),
                        programme.target(),
                        compared.covered())
                .map(CsvAnswer::text);
        return Stream.concat(
                own,
                Stream.concat(
                        figures(compared.range(), compared.touches(), compared.overlap()),
                        Stream.of(programme.title().shownIn(language))));
    }

    private static Stream<String> figures(Range range, Touches touches, Overlap overlap) {
        return Stream.of(
                        range.lowest(),
                        range.openPairs(),
                        overlap.eventsOnly(),
                        overlap.consultationsOnly(),
                        overlap.both(),
                        touches.attendances(),
                        touches.consultations(),
                        touches.withoutPerson())
                .map(Object::toString);
    }
}
