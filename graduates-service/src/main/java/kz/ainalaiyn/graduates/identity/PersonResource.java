package kz.ainalaiyn.graduates.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.Idempotent;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import kz.ainalaiyn.platform.http.Submitted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/persons}: who is the same person, for those who may see all organisations' records. */
@Path("/v1/persons")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PersonResource {
    private final PersonService service;
    private final Caller caller;

    PersonResource(PersonService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** The record that a link is made or undone for. */
    record Link(@NotNull UUID graduateId) {}

    /** Finds the person of a record. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @Refuses("unprocessable")
    @Operation(operationId = "findPerson", summary = "Find the person of a graduate's record")
    public Page<PersonView> find(@QueryParam("graduate") @NotNull UUID graduate) {
        return Page.whole(List.of(service.of(graduate).orElseThrow(ProblemException::of)));
    }

    /** Reads a person. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @Operation(operationId = "getPerson", summary = "Read a person and the records linked to it")
    public PersonView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    /** Decides that a record is of this person. */
    @POST
    @Path("{id}/links")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Refuses("unprocessable")
    @Operation(operationId = "linkRecord", summary = "Decide that a record is of this person")
    @APIResponseSchema(value = PersonView.class, responseCode = "200")
    public Response link(@PathParam("id") UUID id, @NotNull Submitted<Link> body) {
        return Response.ok(service.link(id, body.valid().graduateId(), caller.subject())
                        .orElseThrow(ProblemException::of))
                .build();
    }

    /** Undoes a link: the record is of a person of its own again. */
    @POST
    @Path("{id}/unlinks")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Refuses("unprocessable")
    @Operation(operationId = "unlinkRecord", summary = "Undo a link: the record is of a person of its own again")
    @APIResponseSchema(value = PersonView.class, responseCode = "200")
    public Response unlink(@PathParam("id") UUID id, @NotNull Submitted<Link> body) {
        return Response.ok(service.unlink(id, body.valid().graduateId(), caller.subject()))
                .build();
    }
}
