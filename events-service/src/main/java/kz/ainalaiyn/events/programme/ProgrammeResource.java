package kz.ainalaiyn.events.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.files.FileType;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Submitted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/programmes}. */
@Path("/v1/programmes")
@Tag(name = "Programmes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProgrammeResource {
    private final ProgrammeService service;
    private final Caller caller;

    ProgrammeResource(ProgrammeService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Creates or replaces the programme of this code. */
    @PUT
    @Path("{code}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(operationId = "putProgramme", summary = "Create or replace the programme of this code")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "200")
    public Response put(
            @PathParam("code") @Pattern(regexp = "[A-Z0-9-]{1,64}", message = "code-format") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<ProgrammeDetails> body) {
        return service.put(code, body.valid(), IfMatch.parseOptional(ifMatch))
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Reads one programme. */
    @GET
    @Path("{code}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.AUDITOR, Role.REPORTER})
    @Operation(operationId = "getProgramme", summary = "Read the programme of this code")
    public ProgrammeView get(@PathParam("code") String code) {
        return service.get(code, caller.scope());
    }

    /** Lists programmes by code. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.AUDITOR, Role.REPORTER})
    @Operation(operationId = "listProgrammes", summary = "List programmes by code")
    public Page<ProgrammeView> list(@Valid @BeanParam PageRequest page) {
        return service.page(page, caller.scope());
    }
}
