package kz.ainalaiyn.gateway.reporting.targets;

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
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/targets}. */
@Path("/v1/reports/targets")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TargetsResource {
    private final Targets targets;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;

    TargetsResource(Targets targets, AsOfRevisions revisions, Vocabulary vocabulary) {
        this.targets = targets;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    /** All that a programme promised in numbers, each with what became of it. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Refuses("not-found")
    @Operation(operationId = "getTargets", summary = "What a programme promised in numbers, and what became of it")
    public TargetReport get(
            @QueryParam("programme")
                    @NotNull
                    @Size(max = 64)
                    @Parameter(description = "The programme's code.", example = "AINALAIYN-2023")
                    String programme,
            @Valid @BeanParam AsOf asOf) {
        OptionalLong revision = revisions.of(programme, asOf);
        return targets.report(programme, revision).orElseThrow(() -> vocabulary.unknownProgramme(programme, revision));
    }
}
