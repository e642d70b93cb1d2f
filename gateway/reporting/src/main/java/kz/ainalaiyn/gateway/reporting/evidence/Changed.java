package kz.ainalaiyn.gateway.reporting.evidence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a revision changed, by ids; more than it really changed does no harm. */
public record Changed(
        Set<UUID> graduates,
        Set<String> programmes,
        Set<UUID> events,
        List<ChangedAttendance> attendances,
        Set<UUID> consultations,
        Set<UUID> candidates) {

    /** Of whom and at what. */
    public record AttendanceId(UUID event, UUID graduate) {}

    /**
     * How an attendance was and is.
     *
     * @param before the status until this revision; null where nothing was recorded
     * @param now the status from this revision on
     */
    public record ChangedAttendance(
            AttendanceId id, @Nullable String before, String now) {}
}
