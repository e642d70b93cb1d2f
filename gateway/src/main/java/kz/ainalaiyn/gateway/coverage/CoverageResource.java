package kz.ainalaiyn.gateway.coverage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/reports/coverage}. */
@Path("/v1/reports/coverage")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CoverageResource {
    private final CoverageReports reports;
    private final AsOfParameter asOfParameter;

    CoverageResource(CoverageReports reports, AsOfParameter asOfParameter) {
        this.reports = reports;
        this.asOfParameter = asOfParameter;
    }

    /** How many different graduates one or more programmes reached. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(operationId = "getCoverage", summary = "How many different graduates one or more programmes reached")
    public CoverageReport get(
            @BeanParam @Valid CoverageParameters parameters,
            @QueryParam("asOf")
                    @Size(max = 40)
                    @Parameter(description = "What was known at this instant, or the number of a revision.")
                    @Nullable
                    String asOf) {
        return reports.report(parameters.query(), asOfParameter.revision(asOf)).orElseThrow(ProblemException::notFound);
    }
}
