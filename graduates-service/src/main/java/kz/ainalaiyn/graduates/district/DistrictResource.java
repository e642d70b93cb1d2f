package kz.ainalaiyn.graduates.district;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/districts}: for everybody, because every report names districts. */
@Path("/v1/districts")
@Tag(name = "Districts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DistrictResource {
    private final DistrictService service;

    DistrictResource(DistrictService service) {
        this.service = service;
    }

    /** Creates or replaces the district of this code. */
    @PUT
    @Path("{code}")
    @RolesAllowed(Role.COORDINATOR)
    @Refuses("unprocessable")
    @Operation(
            operationId = "putDistrict",
            summary = "Create or replace the district of this code",
            description =
                    "A code that is in force no more keeps its district, with validTo and the successor that figures roll up into:"
                            + " what was recorded under it stays true.")
    @APIResponseSchema(value = DistrictView.class, responseCode = "200")
    public Response put(
            @PathParam("code") @Pattern(regexp = DistrictDetails.KATO, message = DistrictDetails.KATO_CODE) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DistrictDetails body) {
        return service.put(code, body, IfMatch.parseOptional(ifMatch))
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Reads one district. */
    @GET
    @Path("{code}")
    @RolesAllowed({
        Role.COORDINATOR,
        Role.PARTNER,
        Role.CONSULTANT,
        Role.JUROR,
        Role.REPORTER,
        Role.AUDITOR,
        Role.FEED_READER
    })
    @Operation(operationId = "getDistrict", summary = "Read the district of this code")
    public DistrictView get(@PathParam("code") String code) {
        return service.get(code);
    }

    /** Lists districts by code. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({
        Role.COORDINATOR,
        Role.PARTNER,
        Role.CONSULTANT,
        Role.JUROR,
        Role.REPORTER,
        Role.AUDITOR,
        Role.FEED_READER
    })
    @Operation(operationId = "listDistricts", summary = "List districts by code")
    public Page<DistrictView> list(@Valid @BeanParam PageRequest page) {
        return service.page(page);
    }
}
