package kz.ainalaiyn.gateway.webhooks.subscription;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.vocabulary.Term;
import kz.ainalaiyn.gateway.reporting.vocabulary.UnknownValue;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/webhooks}. */
@Path("/v1/webhooks")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WebhookResource {
    private static final String NOBODYS = "UNKNOWN";

    private final WebhookService service;
    private final Vocabulary vocabulary;
    private final Caller caller;

    WebhookResource(WebhookService service, Vocabulary vocabulary, Caller caller) {
        this.service = service;
        this.vocabulary = vocabulary;
        this.caller = caller;
    }

    /** Subscribes a receiver to changes. Its secret is told here, and never again. */
    @POST
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses({"unprocessable", "conflict"})
    @Operation(
            operationId = "createWebhook",
            summary = "Subscribe a receiver to changes",
            description =
                    "Those of the caller's own organisation, as its change feeds have them. A coordinator's webhook is told the changes of all"
                            + " organisations, or of the one that `organisation` names, whose webhook it then is.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    public Response create(
            @QueryParam("organisation")
                    @Size(max = 64)
                    @Parameter(
                            description =
                                    "Whose changes, by the code of the organisation. A partner's own without it; of a coordinator everybody's.")
                    @Nullable
                    String organisation,
            @NotNull Submitted<WebhookDetails> body) {
        @Nullable String owner = owner(organisation);
        WebhookDetails details = body.valid(service::faults);
        WebhookView view = service.create(owner, details).orElseThrow(ProblemException::of);
        return new Put.Created<>(view).response();
    }

    private @Nullable String owner(@Nullable String named) {
        if (!caller.scope().everything()) {
            return caller.actingFor(named);
        }
        if (named != null) {
            // Of another database than the transaction that the caller's key may have begun.
            List<Term> known = QuarkusTransaction.suspendingExisting().call(vocabulary::organisations).stream()
                    .filter(term -> !term.value().equals(NOBODYS))
                    .toList();
            if (known.stream().noneMatch(term -> term.value().equals(named))) {
                throw ProblemException.invalid(
                        UnknownValue.among(known, "organisation", named).error());
            }
        }
        return named;
    }

    /** Lists webhooks, the oldest first. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "listWebhooks", summary = "List webhooks")
    public Page<WebhookView> list(@Valid @BeanParam PageRequest page) {
        return service.page(page, caller.scope());
    }

    /** Reads a webhook. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "getWebhook", summary = "Read a webhook")
    public WebhookView get(@PathParam("id") UUID id) {
        return service.get(id, caller.scope());
    }

    /** Changes a webhook by a JSON Merge Patch (RFC 7396); one that was disabled or paused goes on where it was, with the status ENABLED. */
    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(operationId = "changeWebhook", summary = "Change a webhook, pause or enable it")
    public WebhookView patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull MergePatch<WebhookDetails> body) {
        return service.patch(id, body, IfMatch.parse(ifMatch), caller.scope()).orElseThrow(ProblemException::of);
    }

    /** Ends a subscription, with its log. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(operationId = "deleteWebhook", summary = "End a subscription")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.delete(id, IfMatch.parse(ifMatch), caller.scope());
    }

    /** Gives out a new secret. For 24 hours what is sent is signed by the one before as well. */
    @POST
    @Path("{id}/secret-rotation")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(operationId = "rotateWebhookSecret", summary = "Give a webhook a new secret")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response rotateSecret(@PathParam("id") UUID id) {
        return Response.ok(service.rotateSecret(id, caller.scope())).build();
    }
}
