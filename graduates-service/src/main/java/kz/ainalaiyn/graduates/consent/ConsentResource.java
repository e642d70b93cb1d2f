package kz.ainalaiyn.graduates.consent;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.files.FileType;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import kz.ainalaiyn.platform.http.Submitted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/graduates/{graduate}/consents}. */
@Path("/v1/graduates/{graduate}/consents")
@Tag(name = "Consents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConsentResource {
    private final ConsentService service;
    private final Caller caller;

    ConsentResource(ConsentService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Records that the graduate consented to this purpose. */
    @PUT
    @Path("{purpose}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses({"erased", "unprocessable"})
    @Operation(operationId = "giveConsent", summary = "Record that the graduate consented to this purpose")
    @APIResponseSchema(value = ConsentView.class, responseCode = "200")
    public Response give(
            @PathParam("graduate") UUID graduate,
            @PathParam("purpose") Purpose purpose,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<ConsentDetails> body) {
        return service.give(graduate, purpose, body.valid(), IfMatch.parseOptional(ifMatch), caller)
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Reads the consent to this purpose that is in force. */
    @GET
    @Path("{purpose}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Refuses("erased")
    @Operation(operationId = "getConsent", summary = "Read the consent to this purpose that is in force")
    public ConsentView get(@PathParam("graduate") UUID graduate, @PathParam("purpose") Purpose purpose) {
        return service.get(graduate, purpose, caller);
    }

    /** Withdraws the consent to this purpose. */
    @DELETE
    @Path("{purpose}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("erased")
    @Operation(operationId = "withdrawConsent", summary = "Withdraw the consent to this purpose")
    public void withdraw(
            @PathParam("graduate") UUID graduate,
            @PathParam("purpose") Purpose purpose,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.withdraw(graduate, purpose, IfMatch.parse(ifMatch), caller);
    }

    /** Lists all consents there were, oldest first. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Refuses("erased")
    @Operation(operationId = "listConsents", summary = "List all consents there were, oldest first")
    public Page<ConsentView> history(@PathParam("graduate") UUID graduate) {
        return service.history(graduate, caller);
    }
}
