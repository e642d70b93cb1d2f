package kz.ainalaiyn.gateway.outreach;

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
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.coverage.AsOfParameter;
import kz.ainalaiyn.gateway.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.coverage.CoverageReports;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/reports/coverage/uncovered} and {@code /forecast}. */
@Path("/v1/reports/coverage")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OutreachResource {
    private final OutreachList list;
    private final CoverageReports reports;
    private final AsOfParameter asOfParameter;
    private final InstantSource clock;

    OutreachResource(OutreachList list, CoverageReports reports, AsOfParameter asOfParameter, InstantSource clock) {
        this.list = list;
        this.reports = reports;
        this.asOfParameter = asOfParameter;
        this.clock = clock;
    }

    /**
     * Lists who is registered and was not reached. For coordinators alone: an organisation could tell from it that another one has
     * a record of the same person.
     */
    @GET
    @Path("uncovered")
    @RolesAllowed({Role.COORDINATOR})
    @Operation(operationId = "listUncovered", summary = "List who is registered and was not reached")
    public Page<Uncovered> uncovered(
            @QueryParam("programme") @NotNull @Size(max = 64) @Parameter(description = "The programme's code.")
                    String programme,
            @QueryParam("asOf")
                    @Size(max = 40)
                    @Parameter(description = "What was known at this instant, or the number of a revision.")
                    @Nullable
                    String asOf,
            @Valid @BeanParam PageRequest page) {
        return list.page(programme, asOfParameter.revision(asOf), page).orElseThrow(ProblemException::notFound);
    }

    /** What the figure will be at the end of the period, at the pace of the last weeks. */
    @GET
    @Path("forecast")
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(operationId = "forecastCoverage", summary = "What the figure will be at the end of the period")
    public Forecast forecast(
            @QueryParam("programme") @NotNull @Size(max = 64) @Parameter(description = "The programme's code.")
                    String programme) {
        return reports.report(CoverageQuery.of(programme), OptionalLong.empty())
                .map(report -> Forecast.of(
                        report,
                        clock.instant()
                                .atZone(ZoneId.of(report.programmes().getFirst().zone()))
                                .toLocalDate()))
                .orElseThrow(ProblemException::notFound);
    }
}
