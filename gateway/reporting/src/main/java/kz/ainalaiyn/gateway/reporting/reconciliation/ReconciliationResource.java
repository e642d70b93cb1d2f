package kz.ainalaiyn.gateway.reporting.reconciliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.coverage.ReportMessage;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/reports/coverage/reconciliation}. */
@Path("/v1/reports/coverage/reconciliation")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReconciliationResource {
    private final Reconciliations reconciliations;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;

    ReconciliationResource(Reconciliations reconciliations, AsOfRevisions revisions, Vocabulary vocabulary) {
        this.reconciliations = reconciliations;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    /** Why a programme's figure is another one than it was. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Refuses("not-found")
    @Operation(operationId = "reconcileCoverage", summary = "Why a figure is another one than it was")
    public Reconciliation get(
            @QueryParam("programme")
                    @NotNull
                    @Size(max = 64)
                    @Parameter(description = "The programme's code.", example = "AINALAIYN-2023")
                    String programme,
            @QueryParam("from")
                    @NotNull
                    @Size(max = 40)
                    @Parameter(
                            description = "The earlier figure: an instant, a day, or the number of a revision.",
                            example = "2023-10-30")
                    String from,
            @QueryParam("to")
                    @Size(max = 40)
                    @Parameter(description = "The later figure, in the same way; the present one when it is absent.")
                    @Nullable
                    String to) {
        OptionalLong earlier = revisions.of("from", List.of(programme), from);
        OptionalLong later = revisions.of("to", List.of(programme), to);
        if (later.isPresent() && later.getAsLong() < earlier.orElse(0)) {
            throw ProblemException.invalid(InputError.in("to", ReportMessage.ORDER));
        }
        return reconciliations
                .between(programme, earlier, revisions.moment("from", programme, from), later)
                .orElseThrow(() -> vocabulary.unknownProgramme("programme", List.of(programme), "from", earlier));
    }
}
