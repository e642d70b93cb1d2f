package kz.ainalaiyn.graduates.consent;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import kz.ainalaiyn.graduates.graduate.GraduateService;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.ExternalKey;
import kz.ainalaiyn.platform.http.Refuses;
import kz.ainalaiyn.platform.http.Submitted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/graduates/external/{externalId}/consents}: consents of a graduate by the organisation's own identifier. */
@Path("/v1/graduates/external/{externalId}/consents/{purpose}")
@Tag(name = "Consents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OwnConsentResource {
    private final GraduateService graduates;
    private final ConsentResource consents;
    private final Caller caller;

    OwnConsentResource(GraduateService graduates, ConsentResource consents, Caller caller) {
        this.graduates = graduates;
        this.consents = consents;
        this.caller = caller;
    }

    /** Records that the graduate consented to this purpose. */
    @PUT
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses({"erased", "unprocessable"})
    @Operation(
            operationId = "giveConsentByExternalId",
            summary = "Record that the graduate consented to this purpose, by the organisation's own identifier")
    @APIResponseSchema(value = ConsentView.class, responseCode = "200")
    public Response give(
            @Valid @BeanParam ExternalKey key,
            @PathParam("purpose") Purpose purpose,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<ConsentDetails> body) {
        return consents.give(graduate(key), purpose, ifMatch, body);
    }

    /** Reads the consent to this purpose that is in force. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("erased")
    @Operation(
            operationId = "getConsentByExternalId",
            summary = "Read the consent to this purpose that is in force, by the organisation's own identifier")
    public ConsentView get(@Valid @BeanParam ExternalKey key, @PathParam("purpose") Purpose purpose) {
        return consents.get(graduate(key), purpose);
    }

    /** Withdraws the consent to this purpose. */
    @DELETE
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("erased")
    @Operation(
            operationId = "withdrawConsentByExternalId",
            summary = "Withdraw the consent to this purpose, by the organisation's own identifier")
    public void withdraw(
            @Valid @BeanParam ExternalKey key,
            @PathParam("purpose") Purpose purpose,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        consents.withdraw(graduate(key), purpose, ifMatch);
    }

    private UUID graduate(ExternalKey key) {
        return graduates.idOf(caller.actingFor(key.organisation()), key.externalId(), caller.scope());
    }
}
