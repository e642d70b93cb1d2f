package kz.ainalaiyn.events.attendance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import kz.ainalaiyn.graduates.client.Expansion;
import kz.ainalaiyn.graduates.client.GraduateNames;
import kz.ainalaiyn.platform.access.Caller;
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

/** {@code /v1/events/{event}/attendances}. */
@Path("/v1/events/{event}/attendances")
@Tag(name = "Attendances")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AttendanceResource {
    private final AttendanceService service;
    private final Caller caller;
    private final GraduateNames names;

    AttendanceResource(AttendanceService service, Caller caller, GraduateNames names) {
        this.service = service;
        this.caller = caller;
        this.names = names;
    }

    /** What is recorded of a graduate. */
    record AttendanceDetails(@NotNull AttendanceStatus status) {}

    /** Records or corrects whether a graduate was there; may be repeated safely. */
    @PUT
    @Path("{graduate}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(operationId = "recordAttendance", summary = "Record or correct whether a graduate was there")
    @APIResponseSchema(value = AttendanceView.class, responseCode = "200")
    public Response record(
            @PathParam("event") UUID event,
            @PathParam("graduate") UUID graduate,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<AttendanceDetails> body) {
        return service.record(event, graduate, body.valid().status(), IfMatch.parseOptional(ifMatch), caller)
                .orElseThrow(ProblemException::of)
                .response();
    }

    /** Reads one attendance. */
    @GET
    @Path("{graduate}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "getAttendance", summary = "Read whether a graduate was there")
    public AttendanceView get(@PathParam("event") UUID event, @PathParam("graduate") UUID graduate) {
        return service.get(event, graduate, caller);
    }

    /** Lists the attendances of the caller's graduates. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "listAttendances", summary = "List the attendances of an event")
    public Page<AttendanceView> list(
            @PathParam("event") UUID event,
            @Valid @BeanParam AttendanceFilter filter,
            @Valid @BeanParam PageRequest page,
            @Valid @BeanParam Expansion expansion) {
        return names.beside(service.page(event, filter, page, caller), expansion);
    }
}
