package kz.ainalaiyn.events.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** {@code /v1/publications}. */
@Path("/v1/publications")
@Tag(name = "Publications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PublicationResource {
    private final PublicationService service;
    private final Caller caller;

    PublicationResource(PublicationService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Records a publication. */
    @POST
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(operationId = "recordPublication", summary = "Record a publication")
    @APIResponseSchema(value = PublicationView.class, responseCode = "201")
    public Response record(
            @QueryParam("organisation") @Size(max = 64) @Nullable String organisation,
            @NotNull Submitted<PublicationDetails> body) {
        String acting = caller.actingFor(organisation);
        PublicationDetails details = body.valid(partial -> service.faults(acting, partial));
        PublicationView view = service.record(acting, null, details).orElseThrow(ProblemException::of);
        return new Put.Created<>(view).response();
    }

    /** Records or changes a publication under the organisation's own identifier; may be repeated safely. */
    @PUT
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(
            operationId = "putPublication",
            summary = "Record or change a publication under the organisation's own identifier")
    @APIResponseSchema(value = PublicationView.class, responseCode = "200")
    public Response put(
            @Valid @BeanParam ExternalKey key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<PublicationDetails> body) {
        String acting = caller.actingFor(key.organisation());
        PublicationDetails details = body.valid(partial -> service.faults(acting, partial));
        return service.put(acting, key.externalId(), details, IfMatch.parseOptional(ifMatch))
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Finds a publication by the organisation's own identifier. */
    @GET
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "getPublicationByExternalId",
            summary = "Find a publication by the organisation's own identifier")
    public PublicationView getExternal(@Valid @BeanParam ExternalKey key) {
        return service.getExternal(caller.actingFor(key.organisation()), key.externalId());
    }

    /** Reads a publication. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "getPublication", summary = "Read a publication")
    public PublicationView get(@PathParam("id") UUID id) {
        return service.get(id, caller.scope());
    }

    /** Changes a publication by a JSON Merge Patch (RFC 7396). */
    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(operationId = "changePublication", summary = "Change a publication")
    public PublicationView patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull MergePatch<PublicationDetails> body) {
        return service.patch(id, body, IfMatch.parse(ifMatch), caller.scope()).orElseThrow(ProblemException::of);
    }

    /** Lists publications of a programme. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "listPublications", summary = "List publications of a programme")
    public Page<PublicationView> list(@Valid @BeanParam PublicationFilter filter, @Valid @BeanParam PageRequest page) {
        return service.page(filter, page, caller.scope());
    }
}
