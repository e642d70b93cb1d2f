package kz.ainalaiyn.gateway.reporting.forecast;

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
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/coverage/uncovered}. */
@Path("/v1/reports/coverage/uncovered")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class UncoveredResource {
    private final UnreachedParticipants list;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;

    UncoveredResource(UnreachedParticipants list, AsOfRevisions revisions, Vocabulary vocabulary) {
        this.list = list;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    /**
     * Lists who is registered and was not reached. For coordinators alone: an organisation could tell from it that another one has
     * a record of the same person.
     */
    @GET
    @RolesAllowed({Role.COORDINATOR})
    @Refuses("not-found")
    @Operation(operationId = "listUncovered", summary = "List who is registered and was not reached")
    public Page<Uncovered> uncovered(
            @QueryParam("programme")
                    @NotNull
                    @Size(max = 64)
                    @Parameter(description = "The programme's code.", example = "AINALAIYN-2023")
                    String programme,
            @Valid @BeanParam AsOf asOf,
            @Valid @BeanParam PageRequest page) {
        OptionalLong revision = revisions.of(programme, asOf);
        return list.page(programme, revision, page).orElseThrow(() -> vocabulary.unknownProgramme(programme, revision));
    }
}
