package kz.ainalaiyn.grants.timeline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.access.timeline.TimelineEntry;
import kz.ainalaiyn.platform.access.timeline.TimelineRequest;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/timeline}. The gateway puts those of the three services together and has this one of each under no path of its own. */
@Path("/v1/timeline")
@Tag(name = "Timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TimelineResource {
    private final Timelines timelines;
    private final Caller caller;

    TimelineResource(Timelines timelines, Caller caller) {
        this.timelines = timelines;
        this.caller = caller;
    }

    /** Lists the applications and awards of one graduate, newest first. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Operation(operationId = "readTimeline", summary = "List what happened with one graduate, newest first")
    public Page<TimelineEntry> list(@Valid @BeanParam TimelineRequest asked, @Valid @BeanParam PageRequest page) {
        return timelines.page(asked, page, caller.scope());
    }
}
