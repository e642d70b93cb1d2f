package kz.ainalaiyn.grants.competition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.files.FileType;
import kz.ainalaiyn.platform.http.Idempotent;
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

/** {@code /v1/competitions/{competition}/rules}. */
@Path("/v1/competitions/{competition}/rules")
@Tag(name = "Rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RulesResource {
    private final RulesService service;
    private final Caller caller;

    RulesResource(RulesService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** The rules as they shall be. */
    record RulesDetails(@NotNull @Valid RulesText text) {}

    /** Which version was read and found good. */
    record Approval(@NotNull @Min(1) Integer number) {}

    /** Writes a new version of the rules of a draft. */
    @PUT
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("transition-refused")
    @Operation(operationId = "writeRules", summary = "Write a new version of the rules of a draft")
    @APIResponseSchema(value = RulesView.class, responseCode = "200")
    public Response write(
            @PathParam("competition") UUID competition,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<RulesDetails> body) {
        return service.write(competition, body.valid().text(), IfMatch.parseOptional(ifMatch), caller)
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Reads the latest version. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.JUROR, Role.AUDITOR})
    @Operation(operationId = "getRules", summary = "Read the latest version of the rules")
    public RulesView get(@PathParam("competition") UUID competition) {
        return service.get(competition, caller.scope());
    }

    /** Lists all versions, the first first. */
    @GET
    @Path("versions")
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.JUROR, Role.AUDITOR})
    @Operation(operationId = "listRulesVersions", summary = "List all versions of the rules, the first first")
    public Page<RulesView> versions(@PathParam("competition") UUID competition, @Valid @BeanParam PageRequest page) {
        return service.versions(competition, page, caller.scope());
    }

    /** Approves the latest version; the rules stay as they are from then on. */
    @POST
    @Path("approval")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Refuses({"transition-refused", "rules-not-ready"})
    @Operation(operationId = "approveRules", summary = "Approve the latest version of the rules")
    @APIResponseSchema(value = CompetitionView.class, responseCode = "200")
    public Response approve(@PathParam("competition") UUID competition, @NotNull Submitted<Approval> body) {
        CompetitionView approved =
                service.approve(competition, body.valid().number(), caller).orElseThrow(ProblemException::of);
        return Response.ok(approved).build();
    }
}
