package kz.ainalaiyn.events.event;

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

/** {@code /v1/events}. */
@Path("/v1/events")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EventResource {
    private final EventService service;
    private final Caller caller;

    EventResource(EventService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Plans an event. */
    @POST
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(operationId = "planEvent", summary = "Plan an event")
    @APIResponseSchema(value = EventView.class, responseCode = "201")
    public Response plan(
            @QueryParam("organisation") @Size(max = 64) @Nullable String organisation,
            @NotNull Submitted<EventDetails> body) {
        String acting = caller.actingFor(organisation);
        EventDetails details = body.valid(partial -> service.faults(acting, null, partial));
        EventView view = service.plan(acting, null, details).orElseThrow(ProblemException::of);
        return new Put.Created<>(view).response();
    }

    /** Plans or changes an event under the organisation's own identifier; may be repeated safely. */
    @PUT
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(operationId = "putEvent", summary = "Plan or change an event under the organisation's own identifier")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public Response put(
            @Valid @BeanParam ExternalKey key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<EventDetails> body) {
        String acting = caller.actingFor(key.organisation());
        EventDetails details = body.valid(partial -> service.faults(acting, key.externalId(), partial));
        return service.put(acting, key.externalId(), details, IfMatch.parseOptional(ifMatch))
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Finds an event by the organisation's own identifier. */
    @GET
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(operationId = "getEventByExternalId", summary = "Find an event by the organisation's own identifier")
    public EventView getExternal(@Valid @BeanParam ExternalKey key) {
        return service.getExternal(caller.actingFor(key.organisation()), key.externalId());
    }

    /** Reads an event. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.AUDITOR})
    @Operation(operationId = "getEvent", summary = "Read an event")
    public EventView get(@PathParam("id") UUID id) {
        return service.get(id, caller.scope());
    }

    /** Changes an event by a JSON Merge Patch (RFC 7396). */
    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(operationId = "changeEvent", summary = "Change an event")
    public EventView patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull MergePatch<EventDetails> body) {
        return service.patch(id, body, IfMatch.parse(ifMatch), caller.scope()).orElseThrow(ProblemException::of);
    }

    /** Says that the event was held; only then do those who were present count as reached. */
    @POST
    @Path("{id}/holding")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("conflict")
    @Operation(operationId = "holdEvent", summary = "Say that the event was held")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public Response markHeld(@PathParam("id") UUID id) {
        return Response.ok(service.markHeld(id, caller.scope()).orElseThrow(ProblemException::of))
                .build();
    }

    /** Says that the event will not be held. */
    @POST
    @Path("{id}/cancellation")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("conflict")
    @Operation(operationId = "cancelEvent", summary = "Say that the event will not be held")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public Response cancel(@PathParam("id") UUID id) {
        return Response.ok(service.cancel(id, caller.scope()).orElseThrow(ProblemException::of))
                .build();
    }

    /** Lists events in the order of their beginning. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.AUDITOR})
    @Operation(operationId = "listEvents", summary = "List events in the order of their beginning")
    public Page<EventView> list(@Valid @BeanParam EventFilter filter, @Valid @BeanParam PageRequest page) {
        return service.page(filter, page, caller.scope());
    }
}
