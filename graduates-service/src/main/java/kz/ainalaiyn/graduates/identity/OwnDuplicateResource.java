package kz.ainalaiyn.graduates.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/own-duplicates}: records of one organisation that look like one person, for that organisation. */
@Path("/v1/own-duplicates")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OwnDuplicateResource {
    private final OwnDuplicateService duplicates;
    private final Caller caller;

    OwnDuplicateResource(OwnDuplicateService duplicates, Caller caller) {
        this.duplicates = duplicates;
        this.caller = caller;
    }

    /** Lists pairs, first found first. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(
            operationId = "listOwnDuplicates",
            summary = "List an organisation's records that look like one person",
            description =
                    "Pairs of records of one organisation by the names, the birth date, the sex and the father, found a moment after a registration or a"
                            + " correction. Erase the record that was made by mistake, correct the one that is wrong, or dismiss the pair."
                            + " They are found by the organisation's own records alone, and tell nothing of others.")
    public Page<OwnDuplicateView> list(
            @Valid @BeanParam OwnDuplicateFilter filter, @Valid @BeanParam PageRequest page) {
        return duplicates.page(filter, page, caller.scope());
    }

    /** Reads a pair. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(
            operationId = "getOwnDuplicate",
            summary = "Read two records of an organisation that look like one person")
    public OwnDuplicateView get(@PathParam("id") UUID id) {
        return duplicates.get(id, caller.scope());
    }

    /** Says that they are of two persons. */
    @POST
    @Path("{id}/dismissal")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = OwnDuplicateView.DISMISS,
            summary = "Say that two records of an organisation are of two persons",
            description =
                    "The pair is not proposed again. It says nothing of duplicate candidates, which a coordinator decides, and changes no figure.")
    @APIResponseSchema(value = OwnDuplicateView.class, responseCode = "200")
    public Response dismiss(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Response.ok(duplicates.dismiss(id, IfMatch.parseOptional(ifMatch), caller.scope(), caller.subject()))
                .build();
    }
}
