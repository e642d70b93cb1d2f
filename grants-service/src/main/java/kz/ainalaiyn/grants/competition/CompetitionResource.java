package kz.ainalaiyn.grants.competition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.files.FileType;
import kz.ainalaiyn.platform.http.ExternalKey;
import kz.ainalaiyn.platform.http.Idempotent;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.MergePatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.http.Refuses;
import kz.ainalaiyn.platform.http.Submitted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/competitions}. */
@Path("/v1/competitions")
@Tag(name = "Competitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CompetitionResource {
    private final CompetitionService service;
    private final Caller caller;

    CompetitionResource(CompetitionService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Drafts a competition. */
    @POST
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(operationId = "draftCompetition", summary = "Draft a competition")
    @APIResponseSchema(value = CompetitionView.class, responseCode = "201")
    public Response draft(
            @QueryParam("organisation") @Size(max = 64) @Nullable String organisation,
            @NotNull Submitted<CompetitionDetails> body) {
        CompetitionView view = service.draft(caller.actingFor(organisation), null, body.valid());
        return new Put.Created<>(view).response();
    }

    /** Drafts a competition or changes a draft under the organisation's own identifier; may be repeated safely. */
    @PUT
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("transition-refused")
    @Operation(
            operationId = "putCompetition",
            summary = "Draft a competition or change a draft under the organisation's own identifier")
    @APIResponseSchema(value = CompetitionView.class, responseCode = "200")
    public Response put(
            @Valid @BeanParam ExternalKey key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<CompetitionDetails> body) {
        return service.put(
                        caller.actingFor(key.organisation()),
                        key.externalId(),
                        body.valid(),
                        IfMatch.parseOptional(ifMatch),
                        caller)
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Finds a competition by the organisation's own identifier. */
    @GET
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "getCompetitionByExternalId",
            summary = "Find a competition by the organisation's own identifier")
    public CompetitionView getExternal(@Valid @BeanParam ExternalKey key) {
        return service.getExternal(caller.actingFor(key.organisation()), key.externalId(), caller.scope());
    }

    /** Reads a competition. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.JUROR, Role.AUDITOR})
    @Operation(operationId = "getCompetition", summary = "Read a competition")
    public CompetitionView get(@PathParam("id") UUID id) {
        return service.get(id, caller.scope());
    }

    /** Changes a draft by a JSON Merge Patch (RFC 7396). */
    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("transition-refused")
    @Operation(operationId = "changeCompetition", summary = "Change a competition that is a draft")
    public CompetitionView patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull MergePatch<CompetitionDetails> body) {
        return service.patch(id, body, IfMatch.parse(ifMatch), caller).orElseThrow(ProblemException::of);
    }

    /** Lists competitions in the order of their creation. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.JUROR, Role.AUDITOR})
    @Operation(operationId = "listCompetitions", summary = "List competitions in the order of their creation")
    public Page<CompetitionView> list(@Valid @BeanParam CompetitionFilter filter, @Valid @BeanParam PageRequest page) {
        return service.page(filter, page, caller.scope());
    }

    /** Announces a competition whose rules are approved: applications are accepted from the opening to the deadline. */
    @POST
    @Path("{id}/announcement")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Refuses({"transition-refused", "rules-not-ready"})
    @Operation(operationId = "announceCompetition", summary = "Announce a competition whose rules are approved")
    @APIResponseSchema(value = CompetitionView.class, responseCode = "200")
    public Response announce(@PathParam("id") UUID id, @NotNull Submitted<AnnouncementDetails> body) {
        return Response.ok(service.announce(id, body.valid(), caller).orElseThrow(ProblemException::of))
                .build();
    }

    /** Begins the review of the applications to a closed competition. */
    @POST
    @Path("{id}/review")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Refuses("transition-refused")
    @Operation(operationId = "beginReview", summary = "Begin the review of the applications to a closed competition")
    @APIResponseSchema(value = CompetitionView.class, responseCode = "200")
    public Response beginReview(@PathParam("id") UUID id) {
        return Response.ok(service.beginReview(id, caller).orElseThrow(ProblemException::of))
                .build();
    }

    /** Ends the review: the applications without an award are declined. */
    @POST
    @Path("{id}/decision")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Refuses("transition-refused")
    @Operation(
            operationId = "decideCompetition",
            summary = "End the review; applications without an award are declined")
    @APIResponseSchema(value = CompetitionView.class, responseCode = "200")
    public Response decide(@PathParam("id") UUID id) {
        return Response.ok(service.decide(id, caller).orElseThrow(ProblemException::of))
                .build();
    }

    /** Completes a competition that is decided. */
    @POST
    @Path("{id}/completion")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Refuses("transition-refused")
    @Operation(operationId = "completeCompetition", summary = "Complete a competition that is decided")
    @APIResponseSchema(value = CompetitionView.class, responseCode = "200")
    public Response complete(@PathParam("id") UUID id) {
        return Response.ok(service.complete(id, caller).orElseThrow(ProblemException::of))
                .build();
    }

    /** Cancels a competition that is not decided and has granted no award. */
    @POST
    @Path("{id}/cancellation")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Refuses({"transition-refused", "awards-granted"})
    @Operation(operationId = "cancelCompetition", summary = "Cancel a competition that is not decided")
    @APIResponseSchema(value = CompetitionView.class, responseCode = "200")
    public Response cancel(@PathParam("id") UUID id) {
        return Response.ok(service.cancel(id, caller).orElseThrow(ProblemException::of))
                .build();
    }
}
