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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.Expansion;
import kz.ainalaiyn.graduates.client.GraduateNames;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.files.FileType;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/events/{event}/registrations}. */
@Path("/v1/events/{event}/registrations")
@Tag(name = "Registrations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RegistrationResource {
    private final RegistrationService service;
    private final Caller caller;
    private final GraduateNames names;

    RegistrationResource(RegistrationService service, Caller caller, GraduateNames names) {
        this.service = service;
        this.caller = caller;
        this.names = names;
    }

    /** Registers a graduate, or puts the graduate on the waitlist; may be repeated safely. */
    @PUT
    @Path("{graduate}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(operationId = "register", summary = "Register a graduate for an event")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "200")
    public Response register(
            @PathParam("event") UUID event,
            @PathParam("graduate") UUID graduate,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return service.register(event, graduate, IfMatch.parseOptional(ifMatch), caller)
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Cancels a registration; its seat goes to who waits longest. */
    @DELETE
    @Path("{graduate}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(operationId = "cancelRegistration", summary = "Cancel a registration")
    public RegistrationView cancel(
            @PathParam("event") UUID event,
            @PathParam("graduate") UUID graduate,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return service.cancel(event, graduate, IfMatch.parse(ifMatch), caller);
    }

    /** Reads one registration. */
    @GET
    @Path("{graduate}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "getRegistration", summary = "Read a registration")
    public RegistrationView get(@PathParam("event") UUID event, @PathParam("graduate") UUID graduate) {
        return service.get(event, graduate, caller);
    }

    /** Lists the registrations of the caller's graduates, in the order in which they came. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "listRegistrations", summary = "List the registrations for an event")
    public Page<RegistrationView> list(
            @PathParam("event") UUID event,
            @Valid @BeanParam RegistrationFilter filter,
            @Valid @BeanParam PageRequest page,
            @Valid @BeanParam Expansion expansion) {
        return names.beside(service.page(event, filter, page, caller), expansion);
    }
}
