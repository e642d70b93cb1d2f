package kz.ainalaiyn.gateway.entrance.timeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import kz.ainalaiyn.platform.access.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** What came of asking one service. */
sealed interface ServiceAnswer {
    /**
     * What it knows, newest first.
     *
     * @param next null where it knows no more
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entries(List<TimelineEntry> items, @Nullable String next) implements ServiceAnswer {
        public Entries {
            requireNonNull(items);
        }
    }

    /** It does not tell this caller, or nothing of this graduate, by this status of HTTP. */
    record Refused(int status) implements ServiceAnswer {}

    /** It told nothing. */
    record Nothing(MissingReason reason) implements ServiceAnswer {}
}
