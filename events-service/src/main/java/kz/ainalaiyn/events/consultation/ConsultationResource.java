package kz.ainalaiyn.events.consultation;

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
import kz.ainalaiyn.graduates.client.Expansion;
import kz.ainalaiyn.graduates.client.GraduateNames;
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

/** {@code /v1/consultations}. */
@Path("/v1/consultations")
@Tag(name = "Consultations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConsultationResource {
    private final ConsultationService service;
    private final Caller caller;
    private final GraduateNames names;

    ConsultationResource(ConsultationService service, Caller caller, GraduateNames names) {
        this.service = service;
        this.caller = caller;
        this.names = names;
    }

    /** Records a consultation. */
    @POST
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(operationId = "recordConsultation", summary = "Record a consultation")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "201")
    public Response record(
            @QueryParam("organisation") @Size(max = 64) @Nullable String organisation,
            @NotNull Submitted<ConsultationDetails> body) {
        String acting = caller.actingFor(organisation);
        ConsultationDetails details = body.valid(partial -> service.faults(acting, partial, caller));
        ConsultationView view = service.record(acting, null, details, caller).orElseThrow(ProblemException::of);
        return new Put.Created<>(view).response();
    }

    /** Records or changes a consultation under the organisation's own identifier; may be repeated safely. */
    @PUT
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(
            operationId = "putConsultation",
            summary = "Record or change a consultation under the organisation's own identifier")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "200")
    public Response put(
            @Valid @BeanParam ExternalKey key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<ConsultationDetails> body) {
        String acting = caller.actingFor(key.organisation());
        ConsultationDetails details = body.valid(partial -> service.faults(acting, partial, caller));
        return service.put(acting, key.externalId(), details, IfMatch.parseOptional(ifMatch), caller)
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Finds a consultation by the organisation's own identifier. */
    @GET
    @Path("external/{externalId}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "getConsultationByExternalId",
            summary = "Find a consultation by the organisation's own identifier")
    public ConsultationView getExternal(@Valid @BeanParam ExternalKey key) {
        return service.getExternal(caller.actingFor(key.organisation()), key.externalId());
    }

    /** Reads a consultation. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.AUDITOR})
    @Operation(operationId = "getConsultation", summary = "Read a consultation")
    public ConsultationView get(@PathParam("id") UUID id) {
        return service.get(id, caller.scope());
    }

    /** Changes a consultation by a JSON Merge Patch (RFC 7396). */
    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(operationId = "changeConsultation", summary = "Change a consultation")
    public ConsultationView patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull MergePatch<ConsultationDetails> body) {
        return service.patch(id, body, IfMatch.parse(ifMatch), caller).orElseThrow(ProblemException::of);
    }

    /** Lists consultations in the order of their beginning. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.AUDITOR})
    @Operation(operationId = "listConsultations", summary = "List consultations in the order of their beginning")
    public Page<ConsultationView> list(
            @Valid @BeanParam ConsultationFilter filter,
            @Valid @BeanParam PageRequest page,
            @Valid @BeanParam Expansion expansion) {
        return names.beside(service.page(filter, page, caller.scope()), expansion);
    }
}
