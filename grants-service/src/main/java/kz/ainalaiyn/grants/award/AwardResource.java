package kz.ainalaiyn.grants.award;

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
import kz.ainalaiyn.platform.access.Scope;
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

/** {@code /v1/awards}. */
@Path("/v1/awards")
@Tag(name = "Awards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AwardResource {
    private final AwardService service;
    private final Caller caller;
    private final GraduateNames names;

    AwardResource(AwardService service, Caller caller, GraduateNames names) {
        this.service = service;
        this.caller = caller;
        this.names = names;
    }

    /** Grants an award to an application to a competition in review. */
    @POST
    @ActsOn("/v1/competitions/{id}")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Refuses({"unprocessable", "transition-refused", "award-limit-reached", "budget-exceeded", "application-settled"})
    @Operation(operationId = "grantAward", summary = "Grant an award to an application to a competition in review")
    @APIResponseSchema(value = AwardView.class, responseCode = "201")
    public Response grant(@NotNull Submitted<AwardDetails> body) {
        AwardDetails details = body.valid(partial -> service.faults(partial, caller.scope()));
        AwardView view =
                service.grant(null, details, caller.subject(), caller.scope()).orElseThrow(ProblemException::of);
        return new Put.Created<>(view).response();
    }

    /** Grants an award under an identifier of the graduate's organisation; may be repeated safely. */
    @PUT
    @Path("external/{externalId}")
    @RolesAllowed(Role.COORDINATOR)
    @Refuses({
        "unprocessable",
        "transition-refused",
        "award-limit-reached",
        "budget-exceeded",
        "application-settled",
        "award-fixed"
    })
    @Operation(
            operationId = "putAward",
            summary = "Grant an award under an identifier of the organisation that registered the graduate")
    @APIResponseSchema(value = AwardView.class, responseCode = "200")
    public Response put(
            @Valid @BeanParam ExternalKey key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<AwardDetails> body) {
        Scope.Organisation acting = new Scope.Organisation(caller.actingFor(key.organisation()));
        AwardDetails details = body.valid(partial -> service.faults(partial, acting));
        return service.put(acting, key.externalId(), details, IfMatch.parseOptional(ifMatch), caller.subject())
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Finds an award by the organisation's own identifier. */
    @GET
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(operationId = "getAwardByExternalId", summary = "Find an award by the organisation's own identifier")
    public AwardView getExternal(@Valid @BeanParam ExternalKey key) {
        return service.getExternal(caller.actingFor(key.organisation()), key.externalId(), caller.scope());
    }

    /** Reads an award. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.JUROR, Role.AUDITOR})
    @Operation(operationId = "getAward", summary = "Read an award")
    public AwardView get(@PathParam("id") UUID id) {
        return service.get(id, caller.scope());
    }

    /** Lists the awards to the caller's graduates in the order in which they were granted. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.JUROR, Role.AUDITOR})
    @Operation(
            operationId = "listAwards",
            summary = "List the awards to the caller's graduates in the order in which they were granted")
    public Page<AwardView> list(
            @Valid @BeanParam AwardFilter filter,
            @Valid @BeanParam PageRequest page,
            @Valid @BeanParam Expansion expansion) {
        return names.beside(service.page(filter, page, caller.scope()), expansion);
    }
}
