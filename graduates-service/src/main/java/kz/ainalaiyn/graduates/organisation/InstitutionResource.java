package kz.ainalaiyn.graduates.organisation;

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
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.files.FileType;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import kz.ainalaiyn.platform.http.Submitted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/institutions}. */
@Path("/v1/institutions")
@Tag(name = "Institutions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class InstitutionResource {
    private final InstitutionService service;

    InstitutionResource(InstitutionService service) {
        this.service = service;
    }

    /** Creates or replaces the institution of this code. */
    @PUT
    @Path("{code}")
    @RolesAllowed(Role.COORDINATOR)
    @Refuses("unprocessable")
    @Operation(operationId = "putInstitution", summary = "Create or replace the institution of this code")
    @APIResponseSchema(value = InstitutionView.class, responseCode = "200")
    public Response put(
            @PathParam("code") @Pattern(regexp = "[a-z0-9-]{1,64}", message = "code-format") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<InstitutionDetails> body) {
        return service.put(code, body.valid(service::faults), IfMatch.parseOptional(ifMatch))
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Reads one institution. */
    @GET
    @Path("{code}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.AUDITOR, Role.REPORTER})
    @Operation(operationId = "getInstitution", summary = "Read the institution of this code")
    public InstitutionView get(@PathParam("code") String code) {
        return service.get(code);
    }

    /** Lists institutions by code. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.AUDITOR, Role.REPORTER})
    @Operation(operationId = "listInstitutions", summary = "List institutions by code")
    public Page<InstitutionView> list(@Valid @BeanParam PageRequest page) {
        return service.page(page);
    }
}
