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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import kz.ainalaiyn.platform.http.Submitted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/events/external/{e}/attendances/external/{g}}: an attendance by the organisation's own identifiers. */
@Path("/v1/events/external/{eventExternalId}/attendances/external/{graduateExternalId}")
@Tag(name = "Attendances")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OwnAttendanceResource {
    private final OwnRecords records;
    private final AttendanceResource attendances;
    private final Caller caller;

    OwnAttendanceResource(OwnRecords records, AttendanceResource attendances, Caller caller) {
        this.records = records;
        this.attendances = attendances;
        this.caller = caller;
    }

    /** Records or corrects whether a graduate was there; may be repeated safely. */
    @PUT
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("unprocessable")
    @Operation(
            operationId = "recordAttendanceByExternalIds",
            summary = "Record or correct whether a graduate was there, by the organisation's own identifiers")
    @APIResponseSchema(value = AttendanceView.class, responseCode = "200")
    public Response record(
            @Valid @BeanParam OwnIdentifiers own,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Submitted<AttendanceResource.AttendanceDetails> body) {
        EventAndGraduate id = records.find(own, caller).orElseThrow(ProblemException::of);
        return attendances.record(id.eventId(), id.graduateId(), ifMatch, body);
    }

    /** Reads one attendance. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "getAttendanceByExternalIds",
            summary = "Read whether a graduate was there, by the organisation's own identifiers")
    public AttendanceView get(@Valid @BeanParam OwnIdentifiers own) {
        EventAndGraduate id = records.find(own, caller).orElseThrow(unknown -> ProblemException.notFound());
        return attendances.get(id.eventId(), id.graduateId());
    }
}
