package kz.ainalaiyn.gateway.reporting.programmes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/programmes}. */
@Path("/v1/reports/programmes")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProgrammesResource {
    private final Programmes programmes;

    ProgrammesResource(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The figures of programmes side by side. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Refuses("not-found")
    @Operation(
            operationId = "compareProgrammes",
            summary = "The figures of programmes side by side",
            description =
                    "Each programme with its period, target and how many different persons it reached, and how many all of them reached"
                            + " together: for a page that lists programmes, or a year's report of several. Figures of programmes must not be added"
                            + " up, because who was reached by two of them is in both.")
    public ProgrammeComparison get(@Valid @BeanParam ProgrammesParameter asked, @Valid @BeanParam AsOf asOf) {
        return programmes.compare(asked.codes(), asOf);
    }
}
