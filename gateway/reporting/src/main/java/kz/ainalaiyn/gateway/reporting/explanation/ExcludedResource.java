package kz.ainalaiyn.gateway.reporting.explanation;

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

/** {@code /v1/reports/coverage/excluded}. */
@Path("/v1/reports/coverage/excluded")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExcludedResource {
    private final Exclusions exclusions;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;

    ExcludedResource(Exclusions exclusions, AsOfRevisions revisions, Vocabulary vocabulary) {
        this.exclusions = exclusions;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    /** What was recorded in a programme and is not in its figure, by the first condition that fails. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Refuses("not-found")
    @Operation(operationId = "getExcluded", summary = "What was recorded and is not in the figure, by the reason")
    public ExcludedEvidence get(
            @QueryParam("programme")
                    @NotNull
                    @Size(max = 64)
                    @Parameter(description = "The programme's code.", example = "AINALAIYN-2023")
                    String programme,
            @Valid @BeanParam AsOf asOf) {
        OptionalLong revision = revisions.of(programme, asOf);
        return exclusions.of(programme, revision).orElseThrow(() -> vocabulary.unknownProgramme(programme, revision));
    }
}
