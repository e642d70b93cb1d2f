package kz.ainalaiyn.platform.changes;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.access.Scope;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/changes}: what changed here, in order, by the http-feeds convention. */
@Path("/v1/changes")
@Tag(name = "Changes")
@IfBuildProperty(name = "ainalaiyn.feed.served", stringValue = "true", enableIfMissing = true)
@RunOnVirtualThread
public class ChangeResource {

    /** CloudEvents 1.0, JSON batch format. */
    static final String BATCH = "application/cloudevents-batch+json";

    private final ChangeFeed feed;
    private final FeedEpoch epoch;
    private final FeedPositions positions;
    private final ExternalIds externalIds;
    private final Caller caller;
    private final String source;

    ChangeResource(
            ChangeFeed feed,
            FeedEpoch epoch,
            FeedPositions positions,
            ExternalIds externalIds,
            Caller caller,
            @ConfigProperty(name = "ainalaiyn.feed.source") String source) {
        this.feed = feed;
        this.epoch = epoch;
        this.positions = positions;
        this.externalIds = externalIds;
        this.caller = caller;
        this.source = source;
    }

    /** Reads on from a position; an empty list is the end for now. */
    @GET
    @Produces(BATCH)
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.FEED_READER, Role.PARTNER})
    @Operation(
            operationId = "readChanges",
            summary = "Read what changed, in order",
            description =
                    "Oldest first. Give the id of the last event as lastEventId and go on until the list is empty: that"
                            + " is the end for now. A partner reads the changes of its own organisation's records.")
    public List<CloudEvent> read(
            @QueryParam("lastEventId")
                    @Size(max = 512)
                    @Parameter(description = "Go on behind the event with this id; without it, from the beginning.")
                    @Nullable
                    String lastEventId,
            @QueryParam("timeout")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(60_000)
                    @Parameter(description = "At the end, wait so many milliseconds for something to come.")
                    int timeout,
            @QueryParam("limit")
                    @DefaultValue("200")
                    @Min(1)
                    @Max(2_000)
                    @Parameter(description = "At most so many events.")
                    int limit)
            throws InterruptedException {
        var now = epoch.current();
        var after = lastEventId == null ? Position.start(now) : positions.open(lastEventId, now);
        List<RecordedChange> changes = feed.next(after, scope(), limit, Duration.ofMillis(timeout));
        // Other services keep what they read, and have no use for these.
        Map<String, String> own = caller.has(Role.FEED_READER) ? Map.of() : externalIds.of(changes);
        return changes.stream()
                .map(change -> CloudEvent.of(change, source, positions, own.get(change.subject())))
                .toList();
    }

    /** A partner reads its own changes, whatever else a second role of the same caller lets it see elsewhere. */
    private Scope scope() {
        if (caller.has(Role.COORDINATOR) || caller.has(Role.AUDITOR) || caller.has(Role.FEED_READER)) {
            return new Scope.All();
        }
        var own = caller.organisation();
        return own == null ? new Scope.Nothing() : new Scope.Organisation(own);
    }
}
