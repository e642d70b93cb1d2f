package kz.ainalaiyn.gateway.reporting.explanation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.OptionalLong;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/coverage/explanations/{graduate}}. */
@Path("/v1/reports/coverage/explanations/{graduate}")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExplanationResource {
    private final Explanations explanations;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;

    ExplanationResource(Explanations explanations, AsOfRevisions revisions, Vocabulary vocabulary) {
        this.explanations = explanations;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    /** Why this graduate is counted, or the first condition that fails. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @Operation(operationId = "explainCoverage", summary = "Why a graduate is counted, or is not")
    public Explanation get(
            @PathParam("graduate") @Parameter(description = "The id of an organisation's record.") UUID graduate,
            @QueryParam("programme")
                    @NotNull
                    @Size(max = 64)
                    @Parameter(description = "The programme's code.", example = "AINALAIYN-2023")
                    String programme,
            @Valid @BeanParam AsOf asOf) {
        OptionalLong revision = revisions.of(programme, asOf);
        return explanations
                .explain(programme, graduate, revision)
                .orElseThrow(() -> vocabulary.unknownProgramme(programme, revision));
    }
}
