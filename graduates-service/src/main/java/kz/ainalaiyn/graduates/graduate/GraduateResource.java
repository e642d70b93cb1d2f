package kz.ainalaiyn.graduates.graduate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.files.FileType;
import kz.ainalaiyn.platform.http.ExternalKey;
import kz.ainalaiyn.platform.http.Idempotent;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.MergePatch;
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

/** {@code /v1/graduates}: organisations' records of graduates. */
@Path("/v1/graduates")
@Tag(name = "Graduates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GraduateResource {
    private final GraduateService service;
    private final ErasureService erasure;
    private final Caller caller;

    GraduateResource(GraduateService service, ErasureService erasure, Caller caller) {
        this.service = service;
        this.erasure = erasure;
        this.caller = caller;
    }

    /** Registers a graduate. */
    @POST
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(operationId = "registerGraduate", summary = "Register a graduate")
    @APIResponseSchema(value = GraduateView.class, responseCode = "201")
    public Response register(
            @QueryParam("organisation") @Size(max = 64) @Nullable String organisation,
            @NotNull Submitted<GraduateDetails> body) {
        String acting = caller.actingFor(organisation);
        GraduateDetails details = body.valid(partial -> service.faults(acting, null, partial, caller.scope()));
        GraduateView view = service.register(acting, null, details, caller).orElseThrow(ProblemException::of);
        return new Put.Created<>(view).response();
    }

    /** Registers or changes a graduate under the organisation's own identifier; may be repeated safely. */
    @PUT
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses({"unprocessable", "external-id-erased"})
    @Operation(
            operationId = "putGraduate",
            summary = "Register or change a graduate under the organisation's own identifier")
    @APIResponseSchema(value = GraduateView.class, responseCode = "200")
    public Response put(
            @Valid @BeanParam ExternalKey key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<GraduateDetails> body) {
        String acting = caller.actingFor(key.organisation());
        GraduateDetails details =
                body.valid(partial -> service.faults(acting, key.externalId(), partial, caller.scope()));
        return service.put(
                        acting,
                        new GraduateService.GraduatePut(key.externalId(), details, IfMatch.parseOptional(ifMatch)),
                        caller)
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Finds a graduate by the organisation's own identifier. */
    @GET
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("erased")
    @Operation(
            operationId = "getGraduateByExternalId",
            summary = "Find a graduate by the organisation's own identifier")
    public GraduateView getExternal(@Valid @BeanParam ExternalKey key) {
        return service.getExternal(caller.actingFor(key.organisation()), key.externalId(), caller.scope());
    }

    /** Reads a graduate's record. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.AUDITOR})
    @Refuses("erased")
    @Operation(operationId = "getGraduate", summary = "Read a graduate's record")
    public GraduateView get(@PathParam("id") UUID id) {
        return service.get(id, caller.scope());
    }

    /** Changes a graduate's record by a JSON Merge Patch (RFC 7396). */
    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses({"unprocessable", "erased"})
    @Operation(operationId = "changeGraduate", summary = "Change a graduate's record")
    public GraduateView patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull MergePatch<GraduateDetails> body) {
        return service.patch(id, body, IfMatch.parse(ifMatch), caller).orElseThrow(ProblemException::of);
    }

    /** Erases a graduate's record for good. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("erased")
    @Operation(
            operationId = "eraseGraduate",
            summary = "Erase a graduate's record for good",
            description =
                    "Everything that tells who the graduate is goes, here and in the other services. A pseudonym stays, by"
                            + " which reports of before hold. It cannot be undone.")
    public void erase(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        erasure.erase(id, IfMatch.parse(ifMatch), caller);
    }

    /** Lists graduates by name, in Kazakh alphabetical order. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.AUDITOR})
    @Operation(operationId = "listGraduates", summary = "List graduates by name, in Kazakh alphabetical order")
    public Page<GraduateView> list(@Valid @BeanParam GraduateFilter filter, @Valid @BeanParam PageRequest page) {
        return service.page(filter, page, caller.scope());
    }
}
