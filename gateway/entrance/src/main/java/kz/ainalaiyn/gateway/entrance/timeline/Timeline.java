package kz.ainalaiyn.gateway.entrance.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.ainalaiyn.platform.access.timeline.TimelineEntry;
import kz.ainalaiyn.platform.http.Paged;
import kz.ainalaiyn.platform.http.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of what happened with one graduate, newest first, as far as the services answered.
 *
 * @param items what happened, newest first
 * @param missing the services of which nothing is here, and why; empty where all answered
 * @param next the cursor of the next page; absent on the last one, and wherever a service is missing: what that one knows may stand on this page, and
 *     whoever went on would never see it. Ask for the same page again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Timeline(
        @Schema(maxItems = 200) List<TimelineEntry> items,
        @Schema(maxItems = 3) List<Missing> missing,
        @Nullable String next)
        implements Paged, Worded {
    @Override
    public boolean hasWords() {
        return !missing.isEmpty();
    }
}
