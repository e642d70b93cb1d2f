package kz.ainalaiyn.events.attendance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/events/external/{e}/registrations/external/{g}}: a registration by the organisation's own identifiers. */
@Path("/v1/events/external/{eventExternalId}/registrations/external/{graduateExternalId}")
@Tag(name = "Registrations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OwnRegistrationResource {
    private final OwnRecords records;
    private final RegistrationResource registrations;
    private final Caller caller;

    OwnRegistrationResource(OwnRecords records, RegistrationResource registrations, Caller caller) {
        this.records = records;
        this.registrations = registrations;
        this.caller = caller;
    }

    /** Registers a graduate, or puts the graduate on the waitlist; may be repeated safely. */
    @PUT
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(
            operationId = "registerByExternalIds",
            summary = "Register a graduate for an event, by the organisation's own identifiers")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "200")
    public Response register(
            @Valid @BeanParam OwnIdentifiers own, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        EventAndGraduate id = records.find(own, caller).orElseThrow(ProblemException::of);
        return registrations.register(id.eventId(), id.graduateId(), ifMatch);
    }

    /** Cancels a registration; its seat goes to who waits longest. */
    @DELETE
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "cancelRegistrationByExternalIds",
            summary = "Cancel a registration, by the organisation's own identifiers")
    public RegistrationView cancel(
            @Valid @BeanParam OwnIdentifiers own, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        EventAndGraduate id = records.find(own, caller).orElseThrow(unknown -> ProblemException.notFound());
        return registrations.cancel(id.eventId(), id.graduateId(), ifMatch);
    }

    /** Reads one registration. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "getRegistrationByExternalIds",
            summary = "Read a registration, by the organisation's own identifiers")
    public RegistrationView get(@Valid @BeanParam OwnIdentifiers own) {
        EventAndGraduate id = records.find(own, caller).orElseThrow(unknown -> ProblemException.notFound());
        return registrations.get(id.eventId(), id.graduateId());
    }
}
