package kz.ainalaiyn.gateway.reporting.forecast;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/coverage/forecast}. */
@Path("/v1/reports/coverage/forecast")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ForecastResource {
    private final CoverageReports reports;
    private final Vocabulary vocabulary;
    private final InstantSource clock;

    ForecastResource(CoverageReports reports, Vocabulary vocabulary, InstantSource clock) {
        this.reports = reports;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** What the figure will be at the end of the period, at the pace of the last weeks. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Refuses("not-found")
    @Operation(operationId = "forecastCoverage", summary = "What the figure will be at the end of the period")
    public Forecast forecast(
            @QueryParam("programme")
                    @NotNull
                    @Size(max = 64)
                    @Parameter(description = "The programme's code.", example = "AINALAIYN-2023")
                    String programme) {
        return reports.report(CoverageQuery.of(programme), OptionalLong.empty())
                .map(report -> Forecast.of(
                        report,
                        clock.instant()
                                .atZone(ZoneId.of(report.programmes().getFirst().zone()))
                                .toLocalDate()))
                .orElseThrow(() -> vocabulary.unknownProgramme(programme, OptionalLong.empty()));
    }
}
