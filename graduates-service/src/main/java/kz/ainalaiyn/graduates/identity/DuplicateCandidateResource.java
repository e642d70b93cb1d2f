package kz.ainalaiyn.graduates.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ainalaiyn.graduates.identity.DuplicateDecisionService.Decision;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.files.FileType;
import kz.ainalaiyn.platform.http.Idempotent;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Submitted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/duplicate-candidates}: records that may be of one person, for those who see all organisations' records. An
 * organisation could tell from one that another organisation has the person.
 */
@Path("/v1/duplicate-candidates")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DuplicateCandidateResource {
    private final DuplicateCandidateService candidates;
    private final DuplicateDecisionService decisions;
    private final Caller caller;

    DuplicateCandidateResource(
            DuplicateCandidateService candidates, DuplicateDecisionService decisions, Caller caller) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.caller = caller;
    }

    /** What is decided of a candidate. */
    record Decided(@NotNull Decision decision) {}

    /** Lists candidates, first found first. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @Operation(operationId = "listDuplicateCandidates", summary = "List records that may be of one person")
    public Page<DuplicateCandidateView> list(
            @Valid @BeanParam CandidateFilter filter, @Valid @BeanParam PageRequest page) {
        return candidates.page(filter, page, caller.scope());
    }

    /** Reads a candidate. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @Operation(operationId = "getDuplicateCandidate", summary = "Read two records that may be of one person")
    public DuplicateCandidateView get(@PathParam("id") UUID id) {
        return candidates.get(id, caller.scope());
    }

    /** Decides whether both records are of one person; if so, all records of the two persons are linked to one. */
    @POST
    @Path("{id}/decision")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            operationId = "decideDuplicateCandidate",
            summary = "Decide whether two records are of one person",
            description =
                    "With SAME_PERSON all records of the two persons are linked to one. A link can be undone; a decision"
                            + " can be taken otherwise later.")
    @APIResponseSchema(value = DuplicateCandidateView.class, responseCode = "200")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<Decided> body) {
        DuplicateCandidateView decided = decisions
                .decide(id, body.valid().decision(), IfMatch.parseOptional(ifMatch), caller.subject())
                .orElseThrow(ProblemException::of);
        return Response.ok(decided).build();
    }
}
