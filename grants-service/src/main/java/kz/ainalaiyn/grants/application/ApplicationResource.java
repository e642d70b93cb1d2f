package kz.ainalaiyn.grants.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import kz.ainalaiyn.platform.http.ActsOn;
import kz.ainalaiyn.platform.http.ExternalKey;
import kz.ainalaiyn.platform.http.Idempotent;
import kz.ainalaiyn.platform.http.IfMatch;
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

/** {@code /v1/applications}. */
@Path("/v1/applications")
@Tag(name = "Applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ApplicationResource {
    private final ApplicationService service;
    private final Caller caller;
    private final GraduateNames names;

    ApplicationResource(ApplicationService service, Caller caller, GraduateNames names) {
        this.service = service;
        this.caller = caller;
        this.names = names;
    }

    /** Submits a graduate's application to an open competition. */
    @POST
    @ActsOn("/v1/competitions/{id}")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses({"unprocessable", "transition-refused", "not-open-yet", "already-applied"})
    @Operation(operationId = "submitApplication", summary = "Submit a graduate's application to an open competition")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201")
    public Response submit(@NotNull Submitted<ApplicationDetails> body) {
        ApplicationDetails details = body.valid(partial -> service.faults(partial, caller));
        ApplicationView view = service.submit(details, caller).orElseThrow(ProblemException::of);
        return new Put.Created<>(view).response();
    }

    /** Submits or changes an application under the organisation's own identifier; may be repeated safely. */
    @PUT
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses({"unprocessable", "transition-refused", "not-open-yet", "already-applied", "application-settled"})
    @Operation(
            operationId = "putApplication",
            summary = "Submit or change an application under the organisation's own identifier")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    public Response put(
            @Valid @BeanParam ExternalKey key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<ApplicationDetails> body) {
        ApplicationDetails details = body.valid(partial -> service.faults(partial, caller));
        return service.put(
                        caller.actingFor(key.organisation()),
                        key.externalId(),
                        details,
                        IfMatch.parseOptional(ifMatch),
                        caller)
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Finds an application by the organisation's own identifier. */
    @GET
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "getApplicationByExternalId",
            summary = "Find an application by the organisation's own identifier")
    public ApplicationView getExternal(@Valid @BeanParam ExternalKey key) {
        return service.getExternal(caller.actingFor(key.organisation()), key.externalId(), caller.scope());
    }

    /** Reads an application. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.JUROR, Role.AUDITOR})
    @Operation(operationId = "getApplication", summary = "Read an application")
    public ApplicationView get(@PathParam("id") UUID id) {
        return service.get(id, caller.scope());
    }

    /** Lists the applications of the caller's graduates in the order in which they were recorded. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.JUROR, Role.AUDITOR})
    @Operation(
            operationId = "listApplications",
            summary = "List the applications of the caller's graduates in the order in which they were recorded")
    public Page<ApplicationView> list(
            @Valid @BeanParam ApplicationFilter filter,
            @Valid @BeanParam PageRequest page,
            @Valid @BeanParam Expansion expansion) {
        return names.beside(service.page(filter, page, caller.scope()), expansion);
    }

    /** Withdraws an application that is not decided. */
    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses({"transition-refused", "application-settled"})
    @Operation(operationId = "withdrawApplication", summary = "Withdraw an application that is not decided")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    public Response withdraw(@PathParam("id") UUID id) {
        return Response.ok(service.withdraw(id, caller).orElseThrow(ProblemException::of))
                .header(HttpHeaders.CONTENT_LOCATION, "/v1/applications/" + id)
                .build();
    }
}
