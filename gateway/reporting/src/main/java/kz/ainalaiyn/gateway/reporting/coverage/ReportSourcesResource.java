package kz.ainalaiyn.gateway.reporting.coverage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.ainalaiyn.platform.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/sources}. */
@Path("/v1/reports/sources")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReportSourcesResource {
    private final CoverageReports reports;

    ReportSourcesResource(CoverageReports reports) {
        this.reports = reports;
    }

    /** How far all feeds have been read, whatever that changes in which report. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.REPORTER, Role.AUDITOR})
    @Operation(
            operationId = "getReportSources",
            summary = "How far the reports have read what the services tell",
            description =
                    "The position is the id of the last change of the service's feed that the reports of the present know: whoever recorded something"
                            + " and waits until it is counted compares it with the id of the last change there is. A report tells the"
                            + " positions at its own revision, which stays as it is while others are busy.")
    public ReportSources get() {
        return new ReportSources(reports.sources());
    }
}
