package kz.ainalaiyn.gateway.webhooks.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import kz.ainalaiyn.platform.http.Idempotent;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Submitted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/webhooks/…}: what was sent to a webhook, and what is to be sent again. */
@Path("/v1/webhooks/{webhook}")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeliveryResource {
    private final DeliveryService service;
    private final Caller caller;

    DeliveryResource(DeliveryService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Lists what was sent to a webhook within thirty days and what waits, the newest first. */
    @GET
    @Path("deliveries")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "listDeliveries", summary = "List what was sent to a webhook, and what waits")
    public Page<DeliveryView> list(
            @PathParam("webhook") UUID webhook,
            @QueryParam("state") @Nullable DeliveryState state,
            @Valid @BeanParam PageRequest page) {
        return service.page(webhook, state, page, caller.scope());
    }

    /** Reads what became of a delivery. */
    @GET
    @Path("deliveries/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "getDelivery", summary = "Read what became of a delivery")
    public DeliveryView get(@PathParam("webhook") UUID webhook, @PathParam("id") UUID id) {
        return service.get(webhook, id, caller.scope());
    }

    /** Sends an event of the type kz.ainalaiyn.webhooks.test, once, whatever state the webhook is in. */
    @POST
    @Path("test-deliveries")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(operationId = "testWebhook", summary = "Send a test to a webhook")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202", responseDescription = "Accepted")
    public Response test(@PathParam("webhook") UUID webhook) {
        DeliveryView delivery = service.test(webhook, caller.scope());
        return Response.accepted(delivery)
                .header(HttpHeaders.LOCATION, "/v1/webhooks/" + webhook + "/deliveries/" + delivery.id())
                .build();
    }

    /** Sends again what a feed told, behind an event or from a moment on, with the ids of then. */
    @POST
    @Path("replays")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(operationId = "replayChanges", summary = "Send changes to a webhook again")
    @APIResponseSchema(value = ReplayView.class, responseCode = "202", responseDescription = "Accepted")
    public Response replay(@PathParam("webhook") UUID webhook, @NotNull Submitted<ReplayRequest> body) {
        ReplayView replay = service.replay(webhook, body.valid(), caller.scope());
        return Response.accepted(replay)
                .header(HttpHeaders.LOCATION, "/v1/webhooks/" + webhook + "/replays/" + replay.id())
                .build();
    }

    /** Reads how far a replay is. */
    @GET
    @Path("replays/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "getReplay", summary = "Read how far a replay is")
    public ReplayView getReplay(@PathParam("webhook") UUID webhook, @PathParam("id") UUID id) {
        return service.getReplay(webhook, id, caller.scope());
    }
}
