package kz.ainalaiyn.gateway.reporting.duplicatereview;

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

/** {@code /v1/reports/coverage/open-pairs}. */
@Path("/v1/reports/coverage/open-pairs")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DuplicateReviewResource {
    private final UndecidedCandidates candidates;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;

    DuplicateReviewResource(UndecidedCandidates candidates, AsOfRevisions revisions, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    /**
     * Which records may be of one person and so make the figure a range, those first that settle whether the target is met. For
     * coordinators alone: an organisation could tell from it that another one has a record of the same person.
     */
    @GET
    @RolesAllowed({Role.COORDINATOR})
    @Refuses("not-found")
    @Operation(
            operationId = "listOpenPairs",
            summary = "Which undecided duplicates make the figure a range, and which of them to decide first")
    public DuplicateReview openPairs(
            @QueryParam("programme")
                    @NotNull
                    @Size(max = 64)
                    @Parameter(description = "The programme's code.", example = "AINALAIYN-2023")
                    String programme,
            @Valid @BeanParam AsOf asOf) {
        OptionalLong revision = revisions.of(programme, asOf);
        return candidates.of(programme, revision).orElseThrow(() -> vocabulary.unknownProgramme(programme, revision));
    }
}
